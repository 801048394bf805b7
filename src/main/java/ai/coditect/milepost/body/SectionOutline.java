package ai.coditect.milepost.body;

import ai.coditect.milepost.model.IssueId;
import java.util.Map;

/**
 * What is known of a text before it is read.
 *
 * @param ids the definitions of issues by their numbers, which stand for them in the text
 * @param opening whose the lines above all sections are
 * @param own the own sections that there may be, by their headings
 */
public record SectionOutline(
        SectionLayout layout, Map<Integer, IssueId> ids, Opening opening, Map<String, ContentKind> own) {
    public SectionOutline {
        own = Map.copyOf(own);
    }

    /** Whose the lines above all sections are. */
    public enum Opening {
        /** They belong to the text, and so do all headings in them that are not those of sections. */
        INTRO,
        /** They belong to nobody. */
        NOBODY
    }

    /** What stands below the heading of an own section. */
    public enum ContentKind {
        PROSE,
        BULLETS,
        BOXES
    }

    /** Whether an own section that there may be has this heading, in whatever case. */
    boolean isOwn(String heading) {
        return own.keySet().stream().anyMatch(heading::equalsIgnoreCase);
    }

    /** Whether a section with a key, or an own one, has this heading, in whatever case. */
    boolean isKnown(String heading) {
        return layout.isBuiltIn(heading) || isOwn(heading);
    }
}
