package ai.coditect.milepost.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The headings of sections, their level, and the order in which sections stand. */
public final class SectionLayout {

    /** The level of headings, unless definitions have another. */
    public static final int STANDARD_LEVEL = 4;

    /** Stands among the names of an order for the own sections that it does not name. */
    public static final String OWN = "sections";

    /** How many own sections an issue can have. */
    public static final int MOST_OWN = 100;

    /** How many characters a heading can have. */
    public static final int LONGEST_HEADING = 256;

    /** As it is where definitions say nothing about it. */
    public static final SectionLayout STANDARD = new SectionLayout(STANDARD_LEVEL, Map.of(), List.of());

    /** A place in the order of sections. */
    sealed interface Slot {

        /** A section with a key; the one of several file paths stands for the one of a single path as well. */
        record BuiltIn(SectionHeading heading) implements Slot {}

        /** An own section that the order names. */
        record Own(String heading) implements Slot {}

        /** All other own sections. */
        record OtherOwn() implements Slot {}
    }

    private final String mark;
    private final Map<SectionHeading, String> headings = new EnumMap<>(SectionHeading.class);
    private final List<Slot> slots;

    /**
     * A layout.
     *
     * @param level how many {@code #} stand before a heading
     * @param headings the words of some headings, by their keys
     * @param order the names of sections. Those of keys, and {@link #OWN}, change places among themselves; the heading
     *     of an own one stands for it below the one that is named before it, or else above the next.
     */
    public SectionLayout(int level, Map<String, String> headings, List<String> order) {
        this.mark = "#".repeat(level) + " ";
        for (SectionHeading heading : SectionHeading.values()) {
            this.headings.put(heading, headings.getOrDefault(heading.key(), heading.standard()));
        }
        this.slots = arranged(order.stream().map(SectionLayout::slot).toList());
    }

    /** The names of the sections that can stand in an order, besides headings of own ones. */
    public static List<String> names() {
        return standard().map(SectionLayout::name).toList();
    }

    /** The words of a heading. */
    public String heading(SectionHeading heading) {
        return headings.getOrDefault(heading, heading.standard());
    }

    /** Whether a section with a key has these words, in whatever case, for its heading. */
    public boolean isBuiltIn(String heading) {
        return headings.values().stream().anyMatch(heading::equalsIgnoreCase);
    }

    /**
     * Whether these can be the words of an own heading: not too many, and nothing that makes it a heading in Markdown.
     */
    public static boolean isHeadingText(String text) {
        return !text.isBlank() && !text.startsWith("#") && text.codePointCount(0, text.length()) <= LONGEST_HEADING;
    }

    /** The line of a heading. */
    String line(String heading) {
        return mark + heading;
    }

    String line(SectionHeading heading) {
        return line(heading(heading));
    }

    /** The words of a heading of this level; empty for any other line. */
    Optional<String> words(String line) {
        return Optional.of(line)
                .filter(text -> text.startsWith(mark))
                .map(text -> text.substring(mark.length()).strip())
                .filter(words -> !words.isEmpty() && line(words).equals(line));
    }

    /** Whether a section ends at the line: a heading of this level, or of one above it. */
    boolean isHeading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level > 0
                && level < mark.length()
                && level < line.length()
                && Character.isWhitespace(line.charAt(level));
    }

    /** The section with a key that has these words for its heading. */
    Optional<SectionHeading> of(String heading) {
        return headings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(heading))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<Slot> slots() {
        return slots;
    }

    private static Stream<Slot> standard() {
        return Stream.concat(
                Arrays.stream(SectionHeading.values())
                        .filter(heading -> heading != SectionHeading.FILE_PATH)
                        .map(Slot.BuiltIn::new),
                Stream.of(new Slot.OtherOwn()));
    }

    private static String name(Slot slot) {
        if (slot instanceof Slot.BuiltIn builtIn) {
            return builtIn.heading().key();
        }
        return slot instanceof Slot.Own own ? own.heading() : OWN;
    }

    private static Slot slot(String name) {
        return standard().filter(slot -> name(slot).equals(name)).findFirst().orElseGet(() -> new Slot.Own(name));
    }

    /** The standard slots, of which those that are named change places. */
    private static List<Slot> arranged(List<Slot> named) {
        if (named.isEmpty()) {
            return standard().toList();
        }
        List<Slot> known = new ArrayList<>(named);
        known.removeIf(Slot.Own.class::isInstance);
        Slot anchor = known.isEmpty() ? new Slot.OtherOwn() : known.get(0);
        List<Slot> slots = new ArrayList<>();
        int next = 0;
        for (Slot standard : standard().toList()) {
            Slot slot = known.contains(standard) ? known.get(next++) : standard;
            if (slot.equals(anchor)) {
                named.stream().takeWhile(Slot.Own.class::isInstance).forEach(slots::add);
            }
            slots.add(slot);
            named.stream()
                    .dropWhile(other -> !other.equals(slot))
                    .skip(1)
                    .takeWhile(Slot.Own.class::isInstance)
                    .forEach(slots::add);
        }
        return List.copyOf(slots);
    }
}
