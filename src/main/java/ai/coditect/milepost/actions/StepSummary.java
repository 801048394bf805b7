package ai.coditect.milepost.actions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Markdown that is shown on the page of the run. GitHub takes up to 1 MiB per step; it silently drops a longer one.
 */
final class StepSummary {

    private static final int LIMIT = 1024 * 1024;
    private static final String TOO_LONG =
            "The summary of this run is too long to be shown here. The log of the step has it in full.\n";

    private final Path file;

    /** Appends to the file that the runner provides. */
    StepSummary(Path file) {
        this.file = file;
    }

    /** How many bytes can still be appended. */
    int room() throws IOException {
        long used = Files.exists(file) ? Files.size(file) : 0;
        return (int) Math.max(0, LIMIT - 2 - used);
    }

    /** Appends the Markdown; if it does not fit, a pointer to the log; if that does not fit, nothing. */
    void append(String markdown) throws IOException {
        int room = room();
        String fitting = bytes(markdown) <= room ? markdown : TOO_LONG;
        if (bytes(fitting) <= room) {
            String ended = fitting.endsWith("\n") ? fitting : fitting + "\n";
            StepFile.append(file, ended);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
