package ai.coditect.milepost.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Options with a value each. */
record Arguments(String usage, Map<String, String> values) {

    static Arguments of(String usage, String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length || !usage.contains(arguments[i] + " ")) {
                throw new IllegalArgumentException(usage);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Arguments(usage, values);
    }

    Optional<String> optional(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String text(String option) {
        return optional(option).orElseThrow(() -> new IllegalArgumentException(usage));
    }

    int number(String option) {
        return Integer.parseInt(text(option));
    }
}
