package ai.coditect.milepost.cli.process;

import java.util.Optional;

/** The terminal that the process runs in. */
public interface Terminal {

    /** Whether standard output is shown on a terminal. */
    boolean showsOutput();

    /** Whether standard error is shown on a terminal. */
    boolean showsErrors();

    /** How many columns a line has. */
    int width();

    /** Asks a question and waits for a line; empty when there is no terminal to ask on. */
    Optional<String> ask(String question);
}
