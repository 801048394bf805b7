package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.SectionOutline.ContentKind;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.pull.edit.IssuePlace.Defaults;
import ai.coditect.milepost.yamledit.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the own sections that an issue has are written.
 *
 * @param own those of the issue
 * @param inherited those of defaults that it does not refuse, by what headings are compared by
 */
public record SectionPlaces(List<Place> own, Map<String, Place> inherited) {

    static final String KEY = "sections";
    static final String HEADING = "heading";
    static final String TEXT = "text";
    static final String LIST = "list";
    static final String TASKS = "tasks";

    public SectionPlaces {
        own = List.copyOf(own);
        inherited = Map.copyOf(inherited);
    }

    /** The sections of an issue. */
    public static SectionPlaces of(IssuePlace issue) {
        return new SectionPlaces(items(issue.place()), inherited(refused(issue.place()), issue.defaults()));
    }

    /**
     * The sections that defaults give, in their order, by what headings are compared by.
     *
     * @param refused those that they do not give
     * @param defaults the nearest first
     */
    public static Map<String, Place> inherited(Set<String> refused, List<Defaults> defaults) {
        Map<String, Place> nearest = nearest(refused, defaults);
        Map<String, Place> inherited = new LinkedHashMap<>();
        for (int i = defaults.size() - 1; i >= 0; i--) {
            for (Place item : items(defaults.get(i).place())) {
                String identity = RawSection.identity(heading(item));
                Optional.ofNullable(nearest.get(identity)).ifPresent(place -> inherited.put(identity, place));
            }
        }
        return inherited;
    }

    private static Map<String, Place> nearest(Set<String> refused, List<Defaults> defaults) {
        Map<String, Place> inherited = new HashMap<>();
        Set<String> gone = new HashSet<>(refused);
        for (Defaults each : defaults) {
            for (Place item : items(each.place())) {
                String identity = RawSection.identity(heading(item));
                if (!gone.contains(identity)) {
                    inherited.putIfAbsent(identity, item);
                }
            }
            gone.addAll(refused(each.place()));
        }
        return inherited;
    }

    private static List<Place> items(Place mapping) {
        return items(mapping, KEY);
    }

    private static List<Place> items(Place mapping, String key) {
        return mapping.get(key).map(Place::items).orElse(List.of());
    }

    /** What a mapping refuses. */
    static List<Place> refusals(Place mapping) {
        return mapping.get(IssuePlace.WITHOUT)
                .flatMap(without -> without.get(KEY))
                .map(Place::items)
                .orElse(List.of());
    }

    private static Set<String> refused(Place mapping) {
        return refusals(mapping).stream()
                .map(item -> RawSection.identity(item.text().strip()))
                .collect(Collectors.toSet());
    }

    /** The heading of an item. */
    public static String heading(Place item) {
        return item.get(HEADING).map(text -> text.text().strip()).orElse("");
    }

    /** Whether the issue has none. */
    public boolean isEmpty() {
        return own.isEmpty() && inherited.isEmpty();
    }

    /** What the sections are made of, by their headings. */
    public Map<String, ContentKind> kinds() {
        Map<String, ContentKind> kinds = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Stream.concat(own.stream(), inherited.values().stream())
                .filter(item -> seen.add(RawSection.identity(heading(item))))
                .forEach(item -> kinds.put(heading(item), kind(item)));
        return kinds;
    }

    static ContentKind kind(Place item) {
        if (item.get(TEXT).isPresent()) {
            return ContentKind.PROSE;
        }
        return item.get(LIST).isPresent() ? ContentKind.BULLETS : ContentKind.BOXES;
    }

    static ContentKind kind(OwnSection.Content content) {
        if (content instanceof OwnSection.Prose) {
            return ContentKind.PROSE;
        }
        return content instanceof OwnSection.Bullets ? ContentKind.BULLETS : ContentKind.BOXES;
    }

    /** What an item says; numbers stand for issues. */
    public static OwnSection read(Place item, Links links) {
        return new OwnSection(heading(item), content(item, links));
    }

    private static OwnSection.Content content(Place item, Links links) {
        return switch (kind(item)) {
            case PROSE ->
                new OwnSection.Prose(resolved(item.get(TEXT).map(Place::text).orElse(""), links));
            case BULLETS ->
                new OwnSection.Bullets(items(item, LIST).stream()
                        .map(text -> resolved(text.text(), links))
                        .toList());
            case BOXES -> {
                TaskEdits tasks = new TaskEdits(item, links);
                yield new OwnSection.Boxes(
                        items(item, TASKS).stream().map(tasks::task).toList());
            }
        };
    }

    private static String resolved(String text, Links links) {
        return References.resolve(text.strip(), links.numbers());
    }

    /** The item of the issue with a heading. */
    Optional<Place> own(String heading) {
        return own.stream()
                .filter(item -> RawSection.identity(heading(item)).equals(RawSection.identity(heading)))
                .findFirst();
    }
}
