package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.file.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The file that a report is written to, in place of an older report if need be.
 *
 * @param name as the user named it
 */
public record ReportFile(Path path, String name) {

    /** How every form of a report begins, so that nothing else is ever written over. */
    private static final List<Pattern> BEGINNINGS = List.of(
            Pattern.compile(
                    "<!DOCTYPE html>.*<meta name=\"generator\" content=\"milepost report\"/>.*", Pattern.DOTALL),
            Pattern.compile("### milepost report for `.*", Pattern.DOTALL),
            Pattern.compile(
                    "\\{\\s*\"format_version\": \"[0-9.]+\",\\s*\"repository\": \"[^\"]*\",\\s*\"today\": .*",
                    Pattern.DOTALL));

    private static final int START = 4096;

    /**
     * The file that the user means.
     *
     * @param named a file, or a directory that is there or ends with a slash
     * @param inDirectory what the file is called in a directory
     */
    public static ReportFile of(Path workingDirectory, String named, String inDirectory) {
        Path path = workingDirectory.resolve(named);
        if (!named.endsWith("/") && !Files.isDirectory(path)) {
            return new ReportFile(path, named);
        }
        return new ReportFile(path.resolve(inDirectory), (named.endsWith("/") ? named : named + "/") + inDirectory);
    }

    /**
     * Writes the report, whole or not at all.
     *
     * @throws UsageException when a link or something else is there
     * @throws IOException when it cannot be written
     */
    public void write(String text) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new UsageException(name + " is a symbolic link. Name the file that it leads to.");
        }
        if (Files.exists(path) && !isReport()) {
            throw new UsageException("The report was not written: " + name
                    + " is there already and is no report of milepost. Choose another --out.");
        }
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        WholeFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isReport() throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return BEGINNINGS.stream()
                    .anyMatch(beginning -> beginning.matcher(start).matches());
        }
    }
}
