package ai.coditect.milepost.importer.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the issues of the document are. */
sealed interface Shape {
    record Headings(Map<Section, Optional<Name>> names) implements Shape {}

    record NamedBoxes(Set<String> series) implements Shape {}

    record Tables() implements Shape {}

    record Boxes() implements Shape {}
}
