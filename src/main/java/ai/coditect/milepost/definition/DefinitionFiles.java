package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.yaml.YamlFileFinder;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a directory of definitions, with their bytes. */
public record DefinitionFiles(SortedMap<Path, byte[]> contents) {
    public DefinitionFiles {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /**
     * Reads the files that {@link DefinitionLoader#load(Path)} reads.
     *
     * @throws IOException when one of them cannot be read
     */
    public static DefinitionFiles read(Path directory) throws IOException {
        SortedMap<Path, byte[]> contents = new TreeMap<>();
        for (Path file : YamlFileFinder.find(directory, new DiagnosticCollector())) {
            contents.put(file, Files.readAllBytes(file));
        }
        return new DefinitionFiles(contents);
    }
}
