package ai.coditect.milepost.cli.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory where a command was called, and what belongs to it in the directories above, up to the root of the
 * repository of git. Outside of a repository nothing above is looked at.
 *
 * @param directory absolute
 * @param root the root of the repository; absolute
 */
public record Workspace(Path directory, Optional<Path> root) {

    private static final Path DEFINITIONS = Path.of("issues");
    private static final Path SANDBOX = Path.of(".milepost", "sandbox.json");

    /** The place of a command that was called in that directory. */
    public static Workspace at(Path workingDirectory) {
        Path directory = workingDirectory.toAbsolutePath().normalize();
        return new Workspace(
                directory,
                upwards(directory)
                        .filter(above -> Files.exists(above.resolve(".git")))
                        .findFirst());
    }

    /**
     * The directory of the definitions when nobody names one, seen from here: the nearest {@code issues} with YAML in
     * it, or else the one at the root.
     */
    public Path definitions() {
        return seenFromHere(home().resolve(DEFINITIONS));
    }

    /** The file of the embedded GitHub when nobody names one, seen from here: beside the definitions. */
    public Path sandbox() {
        return seenFromHere(home().resolve(SANDBOX));
    }

    /** The path from here, as a user would type it. */
    public Path seenFromHere(Path path) {
        Path seen = directory.relativize(directory.resolve(path).normalize());
        return seen.toString().isEmpty() ? Path.of(".") : seen;
    }

    /** The root of the repository, or else this directory. */
    public Path base() {
        return root.orElse(directory);
    }

    private Path home() {
        if (Files.isDirectory(directory.resolve(DEFINITIONS))) {
            return directory;
        }
        return upwards(directory)
                .limit(1L + directory.getNameCount() - base().getNameCount())
                .filter(above -> hasYaml(above.resolve(DEFINITIONS)))
                .findFirst()
                .orElse(base());
    }

    private static Stream<Path> upwards(Path directory) {
        return Stream.iterate(directory, path -> path != null, Path::getParent);
    }

    /** What cannot be read holds no definitions. */
    private static boolean hasYaml(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString).anyMatch(name -> name.endsWith(".yaml") || name.endsWith(".yml"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
