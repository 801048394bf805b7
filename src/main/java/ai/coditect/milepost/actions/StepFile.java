package ai.coditect.milepost.actions;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file through which a step talks to the runner. */
final class StepFile {

    private StepFile() {}

    /**
     * Appends the text.
     *
     * @throws FileSystemException that names the file and says why it could not be written
     */
    static void append(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException problem) {
            FileSystemException named = new FileSystemException(file.toString(), null, problem.getMessage());
            named.initCause(problem);
            throw named;
        }
    }
}
