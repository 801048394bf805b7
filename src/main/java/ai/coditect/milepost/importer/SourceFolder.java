package ai.coditect.milepost.importer;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a directory that was named as a source, those of its folders too, in the order in which people number
 * them. What is hidden is not looked at; links, and what is no file, are left out.
 */
final class SourceFolder {

    /** Larger directories are refused. */
    static final int MOST_FILES = 20_000;

    static final long MOST_BYTES = 64L << 20;
    private static final int DEEPEST = 20;

    private static final Pattern READ = Pattern.compile(".*\\.(?:md|markdown|ya?ml|jsonc?|jsonl|ndjson|csv|tsv)");

    private final String name;
    private final Findings findings;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private int seen;
    private long bytes;

    private SourceFolder(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** Looks through a directory; what it cannot look at is an error. */
    static SourceFolder of(Path directory, String name, Findings findings) {
        SourceFolder folder = new SourceFolder(name, findings);
        folder.search(directory, name, 1);
        if (folder.isTooLarge()) {
            findings.error(
                    new Location(name, 1, 1),
                    "the directory has more than 20,000 files, or more than 64 MiB in those that can be read",
                    "Name a folder in it, or its files.");
        }
        return folder;
    }

    /** The files to be read, by the names that a reader would type. */
    Map<String, Path> files() {
        return isTooLarge() ? Map.of() : files;
    }

    /** What is not read, by such names. */
    List<String> left() {
        return left;
    }

    private boolean isTooLarge() {
        return seen > MOST_FILES || bytes > MOST_BYTES;
    }

    private void search(Path directory, String called, int depth) {
        List<Path> entries;
        try (Stream<Path> list = Files.list(directory)) {
            entries = list.limit(MOST_FILES + 1L)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString(), new NaturalOrder()))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            report(called, unreadable);
            return;
        }
        for (Path entry : entries) {
            seen++;
            if (isTooLarge()) {
                return;
            }
            add(entry, called.isEmpty() ? entry.getFileName().toString() : called + "/" + entry.getFileName(), depth);
        }
    }

    private void add(Path entry, String called, int depth) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            boolean isArchive =
                    entry.getFileName().toString().toLowerCase(Locale.ROOT).equals("archive");
            if (isArchive || depth == DEEPEST) {
                left.add(called + "/");
            } else {
                search(entry, called, depth + 1);
            }
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                && READ.matcher(called.toLowerCase(Locale.ROOT)).matches()) {
            files.put(called, entry);
            bytes += size(entry, called);
        } else {
            left.add(called);
        }
    }

    private long size(Path file, String called) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            report(called, gone);
            return 0;
        }
    }

    private void report(String called, Exception problem) {
        findings.error(
                new Location(called.isEmpty() ? name : called, 1, 1),
                "it cannot be read: " + problem.getMessage(),
                "Check its permissions.");
    }
}
