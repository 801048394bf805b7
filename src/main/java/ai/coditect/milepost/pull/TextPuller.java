package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.body.SectionOutline;
import ai.coditect.milepost.body.SectionReader;
import ai.coditect.milepost.body.SectionReader.Reading;
import ai.coditect.milepost.merge.Boxes;
import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.merge.Merge;
import ai.coditect.milepost.merge.ThreeWayMerge;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.field.IssueVersions;
import ai.coditect.milepost.pull.edit.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the keys of a definition that people's edits in the text of its issue belong to. A key changes only if the next
 * apply leaves every visible character of the issue as it is.
 */
final class TextPuller {

    /** Each is merged by itself, which takes long; nobody edits more sections at once by hand. */
    private static final int MOST_TRIED = 30;

    private final Links links;
    private final SectionLayout layout;
    private final Boxes boxes;

    TextPuller(Links links, SectionLayout layout, Boxes boxes) {
        this.links = links;
        this.layout = layout;
        this.boxes = boxes;
    }

    /** What comes in where the definition has its text in one piece. */
    TextPull intoBody(IssueVersions sides) {
        Text text = new Text(sides);
        return text.pull(text.stays(text.target) ? text.target : text.declared, Optional.empty());
    }

    /**
     * What comes in where the definition has sections.
     *
     * @param goneBlockers the issues that people took away as blockers
     */
    TextPull intoSections(IssueVersions sides, Set<IssueId> goneBlockers, SectionOutline outline) {
        Text text = new Text(sides);
        Sections before = SectionReader.read(text.declared, outline).sections();
        if (!rendered(before).equals(text.declared)) {
            return text.pull(text.declared, Optional.empty());
        }
        Reading reading = SectionReader.readWithNew(text.target, outline);
        Sections after = new Moved(reading.rest(), goneBlockers).restored(before, reading.sections());
        List<Piece> pieces = pieces(before, after);
        pieces.removeIf(piece -> piece.isSame(before, after) || gainsHeadings(piece, before, after, outline));
        if (!text.stays(rendered(Piece.copy(pieces, after, before)))) {
            pieces = oneByOne(pieces, before, after, text);
        }
        Sections wanted = Piece.copy(pieces, after, before);
        return text.pull(rendered(wanted), Optional.of(new TextPull.Change(before, wanted)));
    }

    private static List<Piece> pieces(Sections before, Sections after) {
        List<Piece> pieces = new ArrayList<>(List.of(SectionKey.values()));
        Stream.of(after, before)
                .flatMap(sections -> sections.own().stream())
                .map(section -> new Piece.Own(section.heading()))
                .distinct()
                .forEach(pieces::add);
        return pieces;
    }

    /** Whether the issue loses no line by other dependencies but those that show dependencies. */
    boolean losesOnlyDependencies(IssueVersions sides, String body, SectionOutline outline) {
        Text text = new Text(sides);
        Merge next = ThreeWayMerge.merge(text.base, body, text.live);
        if (!next.disputes().equals(text.now.disputes())) {
            return false;
        }
        List<String> stays = BodyText.lines(next.text());
        return BodyText.lines(text.now.text()).stream()
                .filter(line -> !line.isEmpty() && !stays.contains(line))
                .allMatch(line -> SectionReader.isDependency(line, outline)
                        || (SectionReader.isDependencies(line, layout)
                                && SectionReader.hasOnlyDependencies(text.now.text(), outline)));
    }

    /** Whether headings of sections would stand in a text that had fewer of them. */
    private static boolean gainsHeadings(Piece piece, Sections before, Sections after, SectionOutline outline) {
        return headings(piece.prose(after), outline) > headings(piece.prose(before), outline);
    }

    private static int headings(Optional<String> text, SectionOutline outline) {
        return text.map(lines -> SectionReader.countHeadings(lines, outline)).orElse(0);
    }

    private List<Piece> oneByOne(List<Piece> pieces, Sections before, Sections after, Text text) {
        List<Piece> taken = new ArrayList<>();
        if (pieces.size() > MOST_TRIED) {
            return taken;
        }
        for (Piece piece : pieces) {
            taken.add(piece);
            if (!text.stays(rendered(Piece.copy(taken, after, before)))) {
                taken.remove(piece);
            }
        }
        return taken;
    }

    /** The body of a definition with these sections. */
    String rendered(Sections sections) {
        return References.resolve(BodyRenderer.render(sections, layout), links.numbers());
    }

    /** The three texts, and what is to become of them. */
    private final class Text {
        private final String base;
        private final String declared;
        private final String live;
        private final Merge now;
        private final String target;

        Text(IssueVersions sides) {
            base = sides.base().orElse(sides.declared()).body();
            declared = BodyText.normalise(sides.declared().body());
            live = sides.live().body();
            now = ThreeWayMerge.merge(base, declared, live);
            target = ThreeWayMerge.intoDefinitions(base, declared, live, boxes);
        }

        /** Whether the issue reads the same after the next apply if the definition says this. */
        boolean stays(String body) {
            Merge next = ThreeWayMerge.merge(base, body, live);
            return next.text().equals(now.text()) && next.disputes().equals(now.disputes());
        }

        TextPull pull(String body, Optional<TextPull.Change> sections) {
            String applied = ThreeWayMerge.merge(base, body, live).nextBase();
            List<Edit> left = ThreeWayMerge.merge(applied, body, now.text()).kept();
            return new TextPull(body, sections, now.disputes(), left);
        }
    }
}
