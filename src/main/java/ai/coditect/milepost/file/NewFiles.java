package ai.coditect.milepost.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes several files in one directory, all of them or none. */
public final class NewFiles {

    private NewFiles() {}

    /**
     * Makes the files, and the directory if it is not there. What was made is deleted again when one of them fails.
     *
     * @throws java.nio.file.FileAlreadyExistsException when one of them is there already
     */
    public static void create(Path directory, Map<String, byte[]> contents) throws IOException {
        List<Path> made = new ArrayList<>();
        try {
            makeDirectory(directory, made);
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                Path file = directory.resolve(content.getKey());
                WholeFile.create(file, content.getValue());
                made.add(file);
            }
        } catch (IOException failed) {
            Collections.reverse(made);
            discard(made, failed);
            throw failed;
        }
    }

    private static void makeDirectory(Path directory, List<Path> made) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (Files.isDirectory(directory)) {
            return;
        }
        if (parent != null) {
            makeDirectory(parent, made);
        }
        Files.createDirectory(directory);
        made.add(directory);
    }

    private static void discard(List<Path> made, IOException why) {
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException alsoFailed) {
                why.addSuppressed(alsoFailed);
            }
        }
    }
}
