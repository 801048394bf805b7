package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Item;
import ai.coditect.milepost.yamledit.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Edits the own sections of an issue. One of defaults is overridden at the issue, or refused there. */
public final class SectionEdits {

    private final IssuePlace issue;
    private final SectionPlaces places;
    private final Links links;
    private final SectionContent content;
    private final Emptied emptied;

    /** @param emptied takes the refusals that go */
    public SectionEdits(IssuePlace issue, Links links, Emptied emptied) {
        this.issue = issue;
        this.places = SectionPlaces.of(issue);
        this.links = links;
        this.content = new SectionContent(links.ids());
        this.emptied = emptied;
    }

    /**
     * Writes the sections, and gives the headings of those of defaults that the issue is to refuse.
     *
     * @param before what the issue has now; numbers stand for issues
     */
    public List<String> write(List<OwnSection> before, List<OwnSection> after) {
        List<Optional<Integer>> was = pairing(before, after);
        Map<Place, Item> kept = new HashMap<>();
        places.own().forEach(item -> kept.put(item, new Item.Kept(item)));
        before.forEach(section -> places.own(section.heading()).ifPresent(kept::remove));
        Map<Optional<Place>, List<Content>> added = new HashMap<>();
        Optional<Place> above = Optional.empty();
        for (int i = 0; i < after.size(); i++) {
            OwnSection section = after.get(i);
            Optional<OwnSection> old = was.get(i).map(before::get);
            Optional<Place> place = old.flatMap(same -> places.own(same.heading()));
            if (place.isPresent()) {
                kept.put(place.get(), item(place.get(), old.orElseThrow(), section));
                above = place;
            } else if (!old.equals(Optional.of(section)) && !isGivenBack(section)) {
                added.computeIfAbsent(above, first -> new ArrayList<>()).add(content.of(section));
            }
        }
        arrange(kept, added);
        Set<String> present = after.stream().map(SectionEdits::identity).collect(Collectors.toSet());
        return before.stream()
                .filter(section -> !present.contains(identity(section))
                        && places.inherited().containsKey(identity(section)))
                .map(OwnSection::heading)
                .toList();
    }

    /** Which section each was: by its heading, or else by what stands below it. */
    private static List<Optional<Integer>> pairing(List<OwnSection> before, List<OwnSection> after) {
        List<Optional<Integer>> was = new ArrayList<>(ItemPairing.of(headings(before), headings(after)));
        for (int i = 0; i < after.size(); i++) {
            OwnSection.Content content = after.get(i).content();
            was.set(
                    i,
                    was.get(i)
                            .or(() -> IntStream.range(0, before.size())
                                    .boxed()
                                    .filter(old -> !was.contains(Optional.of(old)))
                                    .filter(old -> before.get(old).content().equals(content))
                                    .findFirst()));
        }
        return was;
    }

    private static List<String> headings(List<OwnSection> sections) {
        return sections.stream().map(OwnSection::heading).toList();
    }

    private static String identity(OwnSection section) {
        return RawSection.identity(section.heading());
    }

    /** Whether it is what defaults give, as soon as the issue no longer refuses it. */
    private boolean isGivenBack(OwnSection section) {
        Optional<Place> without = issue.place().get(IssuePlace.WITHOUT);
        List<Place> refused = SectionPlaces.refusals(issue.place());
        List<Place> others = refused.stream()
                .filter(name -> !RawSection.identity(name.text().strip()).equals(identity(section)))
                .toList();
        if (without.isEmpty() || others.size() == refused.size()) {
            return false;
        }
        if (others.isEmpty()) {
            emptied.remove(issue.place(), IssuePlace.WITHOUT, without.get(), SectionPlaces.KEY);
        } else {
            without.get()
                    .get(SectionPlaces.KEY)
                    .ifPresent(list ->
                            list.items(others.stream().<Item>map(Item.Kept::new).toList()));
        }
        return Optional.ofNullable(
                        SectionPlaces.inherited(Set.of(), issue.defaults()).get(identity(section)))
                .map(item -> SectionPlaces.read(item, links))
                .filter(section::equals)
                .isPresent();
    }

    private void arrange(Map<Place, Item> kept, Map<Optional<Place>, List<Content>> added) {
        List<Item> items = new ArrayList<>(fresh(Optional.empty(), added));
        for (Place place : places.own()) {
            Optional.ofNullable(kept.get(place)).ifPresent(items::add);
            items.addAll(fresh(Optional.of(place), added));
        }
        Optional<Place> list = issue.place().get(SectionPlaces.KEY);
        if (list.isPresent() && items.isEmpty()) {
            issue.place().remove(SectionPlaces.KEY);
        } else if (list.isPresent()) {
            list.get().items(items);
        } else if (!items.isEmpty()) {
            issue.place()
                    .put(
                            SectionPlaces.KEY,
                            new Content.Items(added.getOrDefault(Optional.empty(), List.of())),
                            MappingSchema.ISSUE.keys());
        }
    }

    private static List<Item> fresh(Optional<Place> above, Map<Optional<Place>, List<Content>> added) {
        return added.getOrDefault(above, List.of()).stream()
                .<Item>map(Item.Added::new)
                .toList();
    }

    /** The item of a section, edited in the form that it has. */
    private Item item(Place place, OwnSection before, OwnSection after) {
        if (SectionPlaces.kind(place) != SectionPlaces.kind(after.content())) {
            return new Item.Changed(place, content.of(after));
        }
        if (!before.heading().equals(after.heading())) {
            place.put(
                    SectionPlaces.HEADING,
                    Endings.under(place, SectionPlaces.HEADING, after.heading()),
                    MappingSchema.SECTION.keys());
        }
        if (!before.content().equals(after.content())) {
            write(place, after.content());
        }
        return new Item.Kept(place);
    }

    private void write(Place place, OwnSection.Content said) {
        if (said instanceof OwnSection.Bullets list) {
            new ItemEdits(
                            place,
                            SectionPlaces.LIST,
                            place.get(SectionPlaces.LIST).map(Place::items).orElse(List.of()),
                            links)
                    .write(list.items());
        } else if (said instanceof OwnSection.Boxes boxes) {
            new TaskEdits(place, links).write(boxes.tasks());
        } else if (said instanceof OwnSection.Prose prose) {
            place.get(SectionPlaces.TEXT)
                    .ifPresent(
                            text -> text.set(new Content.Text(new KeptLines(text.text(), links).with(prose.text()))));
        }
    }
}
