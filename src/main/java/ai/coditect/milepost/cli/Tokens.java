package ai.coditect.milepost.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Words that mark the ends of foreign text. */
final class Tokens {

    private static final int BYTES = 16;

    private Tokens() {}

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
