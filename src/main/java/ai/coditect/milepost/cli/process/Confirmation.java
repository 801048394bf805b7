package ai.coditect.milepost.cli.process;

import java.util.Locale;
import java.util.Optional;

/** Asks before something is written. */
public final class Confirmation {

    private Confirmation() {}

    /** Whether the user answered with yes; empty when there is no terminal to ask on. */
    public static Optional<Boolean> ask(Environment environment, String question) {
        return environment
                .interruption()
                .asking(() -> environment.terminal().ask(question + " Only 'yes' does. "))
                .map(answer -> answer.trim().toLowerCase(Locale.ROOT).equals("yes"));
    }
}
