package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the YAML files below a directory. Hidden files and directories are skipped. A symbolic link to a file inside
 * the directory is followed (each file is read once); one that leaves the directory is an error, so that definitions
 * cannot pull in foreign files.
 */
public final class YamlFileFinder {

    private final Path realDirectory;
    private final DiagnosticCollector diagnostics;
    private final Map<Path, Path> filesByRealPath = new HashMap<>();
    private final Map<Path, Path> linksByRealPath = new HashMap<>();

    private YamlFileFinder(Path realDirectory, DiagnosticCollector diagnostics) {
        this.realDirectory = realDirectory;
        this.diagnostics = diagnostics;
    }

    /** The YAML files, sorted by path. */
    public static List<Path> find(Path directory, DiagnosticCollector diagnostics) {
        String name = "the definitions directory `" + SourceFile.name(directory) + "`";
        if (!Files.isDirectory(directory)) {
            diagnostics.error(
                    name + (Files.exists(directory) ? " is not a directory" : " does not exist"),
                    "Create the directory and put YAML files into it, or name another one with `-f DIR`.");
            return List.of();
        }
        try {
            YamlFileFinder finder = new YamlFileFinder(directory.toRealPath(), diagnostics);
            finder.search(directory);
            finder.linksByRealPath.forEach(finder.filesByRealPath::putIfAbsent);
            if (finder.filesByRealPath.isEmpty()) {
                diagnostics.error(
                        name + " contains no YAML file",
                        "Add a file that ends in `.yaml` or `.yml`; docs/definitions.md shows what goes into it.");
            }
            return finder.filesByRealPath.values().stream()
                    .sorted(Comparator.comparing(SourceFile::name))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            diagnostics.error(
                    name + " cannot be read: " + e.getMessage(),
                    "Check its permissions and those of everything in it.");
            return List.of();
        }
    }

    private void search(Path directory) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(directory)) {
            entries = list.map(Path::normalize).sorted().toList();
        }
        for (Path path : entries) {
            if (path.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (Files.isSymbolicLink(path)) {
                follow(path);
            } else if (Files.isDirectory(path)) {
                search(path);
            } else if (isYaml(path) && Files.isRegularFile(path)) {
                filesByRealPath.put(path.toRealPath(), path);
            }
        }
    }

    private void follow(Path link) {
        if (!isYaml(link) && !Files.isDirectory(link)) {
            return;
        }
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(realDirectory)) {
                diagnostics.error(
                        SourceFile.start(link),
                        "the symbolic link leaves the definitions directory",
                        "Put the file itself into the directory: links may only point to files inside it.");
            } else if (isYaml(link) && Files.isRegularFile(target)) {
                linksByRealPath.putIfAbsent(target, link);
            }
        } catch (IOException e) {
            diagnostics.error(SourceFile.start(link), "the symbolic link is broken", "Fix the link, or remove it.");
        }
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
