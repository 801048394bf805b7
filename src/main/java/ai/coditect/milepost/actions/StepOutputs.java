package ai.coditect.milepost.actions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The values that later steps read as {@code steps.<id>.outputs.<name>}. */
final class StepOutputs {

    private final Path file;
    private final Supplier<String> tokens;

    /** Appends to the file that the runner provides. */
    StepOutputs(Path file) {
        this(file, WorkflowCommands::randomToken);
    }

    /**
     * Appends to the file that the runner provides.
     *
     * @param tokens supplies an unpredictable token each time, so that no value can end itself and set another output
     */
    StepOutputs(Path file, Supplier<String> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** Sets an output, which may have any number of lines. */
    void set(String name, String value) throws IOException {
        String delimiter = "milepost_" + tokens.get();
        while (value.contains(delimiter)) {
            delimiter = "milepost_" + tokens.get();
        }
        String entry = name + "<<" + delimiter + "\n" + value + "\n" + delimiter + "\n";
        StepFile.append(file, entry);
    }
}
