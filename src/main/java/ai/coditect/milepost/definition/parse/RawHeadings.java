package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value of {@code headings}.
 *
 * @param titles the words of headings by the keys of their sections
 * @param order the keys and headings of sections in the order in which they are to stand
 */
public record RawHeadings(Optional<Integer> level, Map<String, Scalar> titles, List<Scalar> order) {

    /** The keys of sections that can have another heading, separated by blanks. */
    static final String SECTIONS =
            "goal tasks deliverables acceptance_criteria depends_on estimate resources file_path file_paths";

    /** Nothing is said about headings. */
    public static final RawHeadings NONE = new RawHeadings(Optional.empty(), Map.of(), List.of());

    static Stream<String> sections() {
        return Stream.of(SECTIONS.split(" "));
    }
}
