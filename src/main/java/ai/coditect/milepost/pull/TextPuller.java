package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.SectionReader;
import ai.coditect.milepost.body.SectionReader.Reading;
import ai.coditect.milepost.merge.Boxes;
import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.merge.Merge;
import ai.coditect.milepost.merge.ThreeWayMerge;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.field.IssueVersions;
import ai.coditect.milepost.pull.edit.Links;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the keys of a definition that people's edits in the text of its issue belong to. A key changes only if the next
 * apply leaves every visible character of the issue as it is.
 */
final class TextPuller {

    private final Links links;
    private final Boxes boxes;

    TextPuller(Links links, Boxes boxes) {
        this.links = links;
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
    TextPull intoSections(IssueVersions sides, Set<IssueId> goneBlockers) {
        Text text = new Text(sides);
        Sections before = SectionReader.read(text.declared, links.ids()).sections();
        if (!rendered(before).equals(text.declared)) {
            return text.pull(text.declared, Optional.empty());
        }
        Reading reading = SectionReader.read(text.target, links.ids());
        Sections after = new Moved(reading.rest(), goneBlockers).restored(before, reading.sections());
        if (headings(after) > headings(before)) {
            after = SectionKey.GOAL.copy(before, after);
        }
        Sections whole = after;
        Set<SectionKey> keys = EnumSet.allOf(SectionKey.class);
        keys.removeIf(key -> key.isSame(before, whole));
        if (!text.stays(rendered(copied(keys, after, before)))) {
            keys = oneByOne(keys, before, after, text);
        }
        Sections wanted = copied(keys, after, before);
        return text.pull(rendered(wanted), Optional.of(new TextPull.Change(before, wanted)));
    }

    /** Whether the issue loses no line by other dependencies but those that show dependencies. */
    boolean losesOnlyDependencies(IssueVersions sides, String body) {
        Text text = new Text(sides);
        Merge next = ThreeWayMerge.merge(text.base, body, text.live);
        if (!next.disputes().equals(text.now.disputes())) {
            return false;
        }
        List<String> stays = BodyText.lines(next.text());
        return BodyText.lines(text.now.text()).stream()
                .filter(line -> !line.isEmpty() && !stays.contains(line))
                .allMatch(line -> SectionReader.isDependency(line, links.ids())
                        || (SectionReader.isDependencies(line)
                                && SectionReader.hasOnlyDependencies(text.now.text(), links.ids())));
    }

    private static int headings(Sections sections) {
        return sections.goal().map(SectionReader::countHeadings).orElse(0);
    }

    private Set<SectionKey> oneByOne(Set<SectionKey> keys, Sections before, Sections after, Text text) {
        Set<SectionKey> taken = EnumSet.noneOf(SectionKey.class);
        for (SectionKey key : keys) {
            taken.add(key);
            if (!text.stays(rendered(copied(taken, after, before)))) {
                taken.remove(key);
            }
        }
        return taken;
    }

    private static Sections copied(Set<SectionKey> keys, Sections from, Sections into) {
        Sections copied = into;
        for (SectionKey key : keys) {
            copied = key.copy(from, copied);
        }
        return copied;
    }

    /** The body of a definition with these sections. */
    String rendered(Sections sections) {
        return References.resolve(BodyRenderer.render(sections), links.numbers());
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
