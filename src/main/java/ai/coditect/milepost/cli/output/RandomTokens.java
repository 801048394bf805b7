package ai.coditect.milepost.cli.output;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Words that mark the ends of foreign text. */
final class RandomTokens {

    private static final int BYTES = 16;

    private RandomTokens() {}

    /** Gives a word that whoever wrote the text cannot have guessed, a new one each time. */
    static Supplier<String> unpredictable() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }
}
