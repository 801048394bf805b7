package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the YAML files below a directory. Hidden files and directories are passed over. A symbolic link to a file
 * inside the directory is read like a file (each file once); one that leads out of it is a fault, so that definitions
 * cannot draw in what is not theirs.
 */
public final class YamlFileFinder {

    private final Path directory;
    private final Path realDirectory;
    private final DiagnosticCollector diagnostics;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();

    private YamlFileFinder(Path directory, Path realDirectory, DiagnosticCollector diagnostics) {
        this.directory = directory;
        this.realDirectory = realDirectory;
        this.diagnostics = diagnostics;
    }

    /** The YAML files, sorted by path. */
    public static List<Path> find(Path directory, DiagnosticCollector diagnostics) {
        if (!Files.isDirectory(directory)) {
            String what = Files.exists(directory) ? "is not a directory" : "does not exist";
            diagnostics.error(
                    "the definitions directory `" + name(directory) + "` " + what,
                    "Create the directory and put YAML files into it, or name another one with `-f DIR`.");
            return List.of();
        }
        try {
            YamlFileFinder search = new YamlFileFinder(directory, directory.toRealPath(), diagnostics);
            search.walk();
            return search.result();
        } catch (IOException e) {
            diagnostics.error(
                    "the definitions directory `" + name(directory) + "` cannot be read: " + e.getMessage(),
                    "Check that you may read it and everything in it.");
            return List.of();
        }
    }

    /** A path as a reader would type it. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private void walk() throws IOException {
        Files.walkFileTree(directory.resolve("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return isHidden(path.normalize()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                visit(path.normalize(), attributes);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean isHidden(Path path) {
        return !path.equals(directory.normalize())
                && path.getFileName().toString().startsWith(".");
    }

    private void visit(Path path, BasicFileAttributes attributes) {
        if (isHidden(path)) {
            return;
        }
        if (attributes.isSymbolicLink()) {
            visitLink(path);
        } else if (attributes.isRegularFile() && isYaml(path)) {
            files.add(path);
        }
    }

    private void visitLink(Path path) {
        if (!isYaml(path) && !Files.isDirectory(path)) {
            return;
        }
        try {
            if (!path.toRealPath().startsWith(realDirectory)) {
                diagnostics.error(
                        SourceFile.start(name(path)),
                        "the symbolic link leads out of the definitions directory",
                        "Put the file itself into the directory: links may only lead to files inside it.");
            } else if (isYaml(path) && Files.isRegularFile(path)) {
                links.add(path);
            }
        } catch (IOException e) {
            diagnostics.error(
                    SourceFile.start(name(path)), "the symbolic link leads nowhere", "Mend the link, or remove it.");
        }
    }

    private List<Path> result() throws IOException {
        Set<Path> seen = new HashSet<>();
        for (Path file : files) {
            seen.add(file.toRealPath());
        }
        for (Path link : links) {
            if (seen.add(link.toRealPath())) {
                files.add(link);
            }
        }
        if (files.isEmpty()) {
            diagnostics.error(
                    "the definitions directory `" + name(directory) + "` holds no YAML file",
                    "Add a file that ends in `.yaml` or `.yml`; docs/definitions.md shows what goes into it.");
        }
        files.sort(Comparator.comparing(YamlFileFinder::name));
        return files;
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
