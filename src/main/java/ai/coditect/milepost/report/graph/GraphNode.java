package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.model.IssueId;
import java.util.Optional;
import java.util.Set;

/**
 * An issue of a drawn graph. All texts stand on one line and hold nothing that a reader could not see.
 *
 * @param index its place in {@link GraphView#nodes}
 * @param layer how many issues it waits for, one after the other
 * @param title without what other titles begin with as well
 * @param fullTitle the whole title
 * @param hours its estimate; unbreakable
 * @param live its issue on GitHub, if GitHub was asked
 */
public record GraphNode(
        int index,
        int layer,
        IssueId id,
        String title,
        String fullTitle,
        Optional<String> hours,
        Set<Trait> traits,
        Optional<LiveMark> live) {

    /** What sets a node apart. */
    public enum Trait {
        /** It is on the critical path. */
        CRITICAL,
        /** It is not selected, but next to one that is. */
        OUTSIDE
    }

    public GraphNode {
        traits = Set.copyOf(traits);
    }

    /** The same issue as another node. */
    GraphNode as(int otherIndex, Set<Trait> otherTraits) {
        return new GraphNode(otherIndex, layer, id, title, fullTitle, hours, otherTraits, live);
    }

    /** A name that is no keyword of any language. */
    String name() {
        return "n" + (index + 1);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** What it is called: its number on GitHub, or its id; before it the sign of its state. */
    String head() {
        return live.map(mark -> mark.sign() + " " + mark.number().orElse(id.value()) + mark.alarm())
                .orElse(id.value());
    }

    /** The address of its issue, if a link can lead there. */
    Optional<String> address() {
        return live.flatMap(LiveMark::address);
    }

    /** All that is known of it, in a line. */
    String description() {
        return id + ": " + fullTitle + hours.map(text -> " · " + text).orElse("")
                + live.map(mark -> " · "
                                + mark.number().map(number -> number + " ").orElse("") + LiveMark.word(mark.standing()))
                        .orElse("");
    }
}
