package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.diagnostic.Location;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of definitions.
 *
 * @param name below the directory
 * @param places where the issue came from that begins in a line
 */
public record DefinitionFile(String name, String text, NavigableMap<Integer, Location> places) {
    public DefinitionFile {
        places = new TreeMap<>(places);
    }

    /** Where that came from which stands in a line; empty above the first issue. */
    public Optional<Location> source(int line) {
        return Optional.ofNullable(places.floorEntry(line)).map(entry -> entry.getValue());
    }
}
