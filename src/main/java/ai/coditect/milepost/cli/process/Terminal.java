package ai.coditect.milepost.cli.process;

import java.util.Optional;

/** What the process knows of the terminal that it runs in. */
public interface Terminal {

    /** Whether standard output is shown on a terminal. */
    boolean showsOutput();

    /** Whether standard error is shown on a terminal. */
    boolean showsErrors();

    /** How many columns a line has. */
    int width();

    /** Asks and waits for a line; empty when there is nobody to ask. */
    Optional<String> ask(String question);
}
