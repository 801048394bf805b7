package ai.coditect.milepost.body;

import ai.coditect.milepost.body.SectionOutline.Opening;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The lines of a text, each given to the section that it stands in. */
final class SectionLines {

    private final SectionOutline outline;
    private final Predicate<String> isNew;
    private final Map<SectionHeading, List<String>> builtIn = new EnumMap<>(SectionHeading.class);
    private final Map<String, List<String>> own = new LinkedHashMap<>();
    private final List<String> intro = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    private SectionLines(SectionOutline outline, Predicate<String> isNew) {
        this.outline = outline;
        this.isNew = isNew;
    }

    /** The lines of a text that has only sections of the outline. */
    static SectionLines of(String text, SectionOutline outline) {
        return new SectionLines(outline, heading -> false).sorted(BodyText.lines(text));
    }

    /** The lines of a text in which other headings of the level of sections begin new own ones. */
    static SectionLines withNew(String text, SectionOutline outline) {
        return new SectionLines(outline, heading -> !outline.isKnown(heading) && SectionLayout.isHeadingText(heading))
                .sorted(BodyText.lines(text));
    }

    /** The lines of a section with a key. */
    List<String> of(SectionHeading heading) {
        return builtIn.getOrDefault(heading, List.of());
    }

    /** The lines of own sections by their headings, in the order of the text. */
    Map<String, List<String>> own() {
        return own;
    }

    /** The lines above all sections, if they belong to the text. */
    List<String> intro() {
        return intro;
    }

    /** The lines that no section has. */
    List<String> rest() {
        return rest;
    }

    /** A heading that begins no section ends the one above it; in an intro it is text. */
    private SectionLines sorted(List<String> text) {
        BitSet fenced = Fences.fencedLines(text);
        boolean isIntro = outline.opening() == Opening.INTRO;
        List<String> open = isIntro ? intro : rest;
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            Optional<List<String>> begun = fenced.get(i)
                    ? Optional.empty()
                    : outline.layout().words(line).flatMap(this::known);
            if (begun.isEmpty()
                    && !isIntro
                    && !fenced.get(i)
                    && outline.layout().isHeading(line)) {
                begun = outline.layout().words(line).flatMap(this::fresh);
                open = rest;
            }
            if (begun.isPresent()) {
                open = begun.get();
                isIntro = false;
            } else {
                open.add(line);
            }
        }
        return this;
    }

    /** The lines of the section of the outline that the heading begins, where it stands for the first time. */
    private Optional<List<String>> known(String heading) {
        List<String> section = new ArrayList<>();
        boolean begins = outline.own().containsKey(heading)
                ? own.putIfAbsent(heading, section) == null
                : outline.layout()
                        .of(heading)
                        .filter(known -> builtIn.putIfAbsent(known, section) == null)
                        .isPresent();
        return begins ? Optional.of(section) : Optional.empty();
    }

    private Optional<List<String>> fresh(String heading) {
        if (!isNew.test(heading)
                || own.size() >= SectionLayout.MOST_OWN
                || own.keySet().stream().anyMatch(heading::equalsIgnoreCase)) {
            return Optional.empty();
        }
        List<String> section = new ArrayList<>();
        own.put(heading, section);
        return Optional.of(section);
    }
}
