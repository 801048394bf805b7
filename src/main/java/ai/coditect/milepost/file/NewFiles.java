package ai.coditect.milepost.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes several files in one directory, all of them or none. */
public final class NewFiles {

    private NewFiles() {}

    /**
     * Makes the files, and the directory if it is not there. A new directory appears with all of them at once. In one
     * that is there they appear one after another, and what was made is deleted again when one of them fails.
     *
     * @throws java.nio.file.FileAlreadyExistsException when one of them is there already
     */
    public static void create(Path directory, Map<String, byte[]> contents) throws IOException {
        List<Path> made = new ArrayList<>();
        try {
            if (Files.isDirectory(directory)) {
                fill(directory, contents, made);
                return;
            }
            Path fresh = directory.resolveSibling(directory.getFileName() + "." + UUID.randomUUID() + ".new");
            makeDirectory(fresh, made);
            fill(fresh, contents, made);
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Collections.reverse(made);
            discard(made, failed);
            throw failed;
        }
    }

    private static void fill(Path directory, Map<String, byte[]> contents, List<Path> made) throws IOException {
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Path file = directory.resolve(content.getKey());
            WholeFile.create(file, content.getValue());
            made.add(file);
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
