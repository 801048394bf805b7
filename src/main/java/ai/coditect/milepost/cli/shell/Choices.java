package ai.coditect.milepost.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** The words that an option or a parameter takes, where these are the constants of an enumeration. */
final class Choices {

    private Choices() {}

    /** The words as they are written; empty where other values are taken. */
    static Optional<List<String>> of(ArgSpec argument) {
        return Arrays.stream(argument.auxiliaryTypes())
                .filter(Class::isEnum)
                .findFirst()
                .map(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
