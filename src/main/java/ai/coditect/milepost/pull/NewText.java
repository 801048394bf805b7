package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.body.SectionOutline;
import ai.coditect.milepost.body.SectionOutline.Opening;
import ai.coditect.milepost.body.SectionReader;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.pull.edit.DependencyEdits;
import ai.coditect.milepost.pull.edit.IssuePlace.Defaults;
import ai.coditect.milepost.pull.edit.Links;
import ai.coditect.milepost.pull.edit.SectionContent;
import ai.coditect.milepost.pull.edit.SectionPlaces;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a new issue as values of the keys of its definition, so that it stays as it is.
 *
 * @param values by their keys
 * @param refused the headings of sections that defaults give and the text has not
 */
record NewText(Map<String, Content> values, List<String> refused) {
    NewText {
        values = Map.copyOf(values);
        refused = List.copyOf(refused);
    }

    /**
     * Sections where the text is nothing but sections, maybe with a text before them; else the text in one piece.
     *
     * @param links those of the new issues among them
     * @param blockers the issues that it depends on
     */
    static NewText of(String body, Set<String> blockers, List<Defaults> defaults, SectionLayout layout, Links links) {
        Map<String, Place> inherited = SectionPlaces.inherited(Set.of(), defaults);
        Sections sections = SectionReader.readWithNew(
                        body, new SectionOutline(layout, links.ids(), Opening.INTRO, Map.of()))
                .sections();
        Set<String> shown = new TreeSet<>();
        sections.dependencies().forEach(item -> item.on().forEach(id -> shown.add(id.value())));
        boolean isPlain = shown.equals(blockers)
                && hasSections(sections)
                && isInOrder(sections.own(), inherited)
                && References.resolve(BodyRenderer.render(sections, layout), links.numbers())
                        .equals(body);
        return isPlain ? inSections(sections, inherited, links) : inOnePiece(body, inherited, links);
    }

    private static boolean hasSections(Sections sections) {
        return !BodyRenderer.render(sections).equals(sections.intro().orElse(""));
    }

    /** Whether those that defaults give come first, and in the defaults' order, as they would in a definition. */
    private static boolean isInOrder(List<OwnSection> own, Map<String, Place> inherited) {
        List<String> headings = own.stream().map(NewText::identity).toList();
        List<String> merged = new ArrayList<>(inherited.keySet());
        merged.retainAll(headings);
        headings.stream().filter(heading -> !inherited.containsKey(heading)).forEach(merged::add);
        return merged.equals(headings);
    }

    private static NewText inSections(Sections sections, Map<String, Place> inherited, Links links) {
        List<OwnSection> given = inherited.values().stream()
                .map(item -> SectionPlaces.read(item, links))
                .toList();
        Set<String> present = new TreeSet<>();
        sections.own().forEach(section -> present.add(identity(section)));
        Map<String, Content> values = new LinkedHashMap<>(new SectionContent(links.ids())
                .of(sections.withOwn(sections.own().stream()
                        .filter(section -> !given.contains(section))
                        .toList())));
        if (!sections.dependencies().isEmpty()) {
            values.put(
                    "depends_on",
                    new Content.Items(sections.dependencies().stream()
                            .map(DependencyEdits::fresh)
                            .toList()));
        }
        return new NewText(
                values,
                given.stream()
                        .filter(section -> !present.contains(identity(section)))
                        .map(OwnSection::heading)
                        .toList());
    }

    private static NewText inOnePiece(String body, Map<String, Place> inherited, Links links) {
        Map<String, Content> values = body.isEmpty()
                ? Map.of()
                : Map.of(
                        "body",
                        new Content.Text(References.refer(body, links.ids()) + (body.contains("\n") ? "\n" : "")));
        return new NewText(
                values, inherited.values().stream().map(SectionPlaces::heading).toList());
    }

    private static String identity(OwnSection section) {
        return RawSection.identity(section.heading());
    }
}
