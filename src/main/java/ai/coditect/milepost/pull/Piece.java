package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Something in the text of an issue that comes in, or does not, by itself. */
sealed interface Piece permits SectionKey, Piece.Own {

    /** The sections with this piece taken from other ones. */
    Sections copy(Sections from, Sections into);

    /** Its Markdown of any number of lines; empty for a list. */
    Optional<String> prose(Sections sections);

    /** Whether both have the same there. */
    default boolean isSame(Sections one, Sections other) {
        return copy(other, one).equals(one);
    }

    /** The sections with some pieces taken from other ones. */
    static Sections copy(Iterable<Piece> pieces, Sections from, Sections into) {
        Sections copied = into;
        for (Piece piece : pieces) {
            copied = piece.copy(from, copied);
        }
        return copied;
    }

    /** An own section. */
    record Own(String heading) implements Piece {

        @Override
        public Sections copy(Sections from, Sections into) {
            List<OwnSection> sections = new ArrayList<>(into.own());
            int there = position(sections, heading);
            Optional<OwnSection> copied = section(from);
            if (there >= 0) {
                sections.remove(there);
            }
            copied.ifPresent(section -> sections.add(there >= 0 ? there : place(from.own(), sections), section));
            return into.withOwn(sections);
        }

        /** Below the nearest section above it that is there as well. */
        private int place(List<OwnSection> from, List<OwnSection> into) {
            return 1
                    + from.subList(0, position(from, heading)).stream()
                            .mapToInt(above -> position(into, above.heading()))
                            .filter(at -> at >= 0)
                            .reduce((first, second) -> second)
                            .orElse(-1);
        }

        private static int position(List<OwnSection> sections, String heading) {
            return IntStream.range(0, sections.size())
                    .filter(i -> sections.get(i).heading().equals(heading))
                    .findFirst()
                    .orElse(-1);
        }

        private Optional<OwnSection> section(Sections sections) {
            return sections.own().stream()
                    .filter(section -> section.heading().equals(heading))
                    .findFirst();
        }

        @Override
        public Optional<String> prose(Sections sections) {
            return section(sections)
                    .map(OwnSection::content)
                    .flatMap(content ->
                            content instanceof OwnSection.Prose prose ? Optional.of(prose.text()) : Optional.empty());
        }
    }
}
