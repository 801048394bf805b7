package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Item;
import ai.coditect.milepost.yamledit.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Edits what an issue depends on. */
public final class DependencyEdits {

    private static final String KEY = "depends_on";
    private static final String REMARK = "remark";

    private final Place issue;
    private final List<Place> old;

    public DependencyEdits(Place issue) {
        this.issue = issue;
        this.old = issue.get(KEY).map(Place::items).orElse(List.of());
    }

    /** Writes the list so that it has these blockers and no others. */
    public void write(IssueContent content, Links links) {
        write(Blockers.of(content, links)
                .in(old.stream().map(DependencyEdits::dependency).toList()));
    }

    /** Writes the list. */
    public void write(List<Dependency> dependencies) {
        if (dependencies.isEmpty()) {
            issue.remove(KEY);
            return;
        }
        if (issue.get("no_dependencies").isPresent()) {
            issue.remove("no_dependencies");
        }
        if (old.isEmpty()) {
            issue.put(
                    KEY,
                    new Content.Items(
                            dependencies.stream().map(DependencyEdits::fresh).toList()),
                    MappingSchema.ISSUE.keys());
            return;
        }
        List<Place> free = new ArrayList<>(old);
        List<Item> items = new ArrayList<>();
        for (Dependency wanted : dependencies) {
            Optional<Place> same = free.stream()
                    .filter(place -> !dependency(place).on().stream()
                            .filter(wanted.on()::contains)
                            .toList()
                            .isEmpty())
                    .findFirst();
            same.ifPresent(free::remove);
            items.add(same.map(place -> item(place, wanted)).orElseGet(() -> new Item.Added(fresh(wanted))));
        }
        issue.get(KEY).ifPresent(list -> list.items(items));
    }

    private static Dependency dependency(Place item) {
        List<Place> names = item.isText()
                ? List.of(item)
                : Stream.concat(item.get("id").stream(), item.get("ids").map(Place::items).orElse(List.of()).stream())
                        .toList();
        return new Dependency(
                names.stream()
                        .flatMap(name -> IssueId.parse(name.text().strip()).stream())
                        .toList(),
                item.get(REMARK).map(remark -> remark.text().strip()));
    }

    private static Item item(Place place, Dependency wanted) {
        Optional<Place> ids = place.get("ids");
        if (place.isText() || (ids.isEmpty() && wanted.on().size() > 1)) {
            return dependency(place).equals(wanted) ? new Item.Kept(place) : new Item.Changed(place, fresh(wanted));
        }
        ids.ifPresent(list -> list.items(ids(list, wanted.on())));
        if (!dependency(place).remark().equals(wanted.remark())) {
            wanted.remark()
                    .ifPresentOrElse(
                            remark -> place.put(
                                    REMARK, Endings.under(place, REMARK, remark), MappingSchema.DEPENDENCY.keys()),
                            () -> place.remove(REMARK));
        }
        return new Item.Kept(place);
    }

    /** The list of ids, in which those that stay are as they are written. */
    private static List<Item> ids(Place list, List<IssueId> wanted) {
        List<Place> free = new ArrayList<>(list.items());
        List<Item> items = new ArrayList<>();
        for (IssueId id : wanted) {
            Optional<Place> same = free.stream()
                    .filter(name -> name.text().strip().equals(id.value()))
                    .findFirst();
            same.ifPresent(free::remove);
            items.add(same.<Item>map(Item.Kept::new).orElseGet(() -> new Item.Added(new Content.Text(id.value()))));
        }
        return items;
    }

    public static Content fresh(Dependency dependency) {
        Content ids = Endings.texts(dependency.on().stream().map(IssueId::value).toList());
        boolean single = dependency.on().size() == 1;
        Content id = new Content.Text(dependency.on().get(0).value());
        if (single && dependency.remark().isEmpty()) {
            return id;
        }
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put(single ? "id" : "ids", single ? id : ids);
        dependency.remark().ifPresent(remark -> entries.put(REMARK, new Content.Text(remark)));
        return new Content.Entries(entries);
    }
}
