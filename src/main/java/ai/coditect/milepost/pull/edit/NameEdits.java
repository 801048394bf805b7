package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.pull.edit.IssuePlace.Defaults;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Item;
import ai.coditect.milepost.yamledit.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Edits the lists of names that defaults and issues have in common. A name that everybody under a default lost is taken
 * out of the default; where only some lost it, they refuse it.
 *
 * @param <N> what names are compared by
 */
public final class NameEdits<N> {

    /**
     * What changes in the names of an issue.
     *
     * @param added as they are to be written
     */
    public record NameChange<N>(Set<N> gone, List<String> added) {
        public NameChange {
            gone = Set.copyOf(gone);
            added = List.copyOf(added);
        }

        boolean isEmpty() {
            return gone.isEmpty() && added.isEmpty();
        }
    }

    private final String key;
    private final List<String> issueKeys;
    private final Function<String, N> identity;
    private final Map<Defaults, List<IssuePlace>> users = new HashMap<>();
    private final Map<Defaults, Set<N>> taken = new HashMap<>();
    private final Map<IssuePlace, NameChange<N>> changes = new LinkedHashMap<>();
    private final Map<IssuePlace, Content> refusals = new LinkedHashMap<>();
    private final Emptied emptied;

    /**
     * Edits of one key.
     *
     * @param issueKeys the keys of an issue in their usual order
     * @param emptied takes the keys of defaults and refusals that go
     */
    public NameEdits(
            String key,
            List<String> issueKeys,
            Function<String, N> identity,
            Collection<IssuePlace> issues,
            Emptied emptied) {
        this.key = key;
        this.issueKeys = issueKeys;
        this.identity = identity;
        this.emptied = emptied;
        for (IssuePlace issue : issues) {
            issue.defaults()
                    .forEach(each -> users.computeIfAbsent(each, first -> new ArrayList<>())
                            .add(issue));
        }
    }

    /** Notes what changes in an issue. */
    public void change(IssuePlace issue, NameChange<N> change) {
        if (!change.isEmpty()) {
            changes.put(issue, change);
        }
    }

    /** Makes the edits, and gives what issues are to refuse that refused nothing before. */
    public Map<IssuePlace, Content> make() {
        users.keySet().forEach(this::takeOut);
        changes.forEach(this::edit);
        return refusals;
    }

    /** Takes out of the defaults what everybody lost who had it from them. */
    private void takeOut(Defaults defaults) {
        Set<N> lost = new HashSet<>(names(defaults.place()));
        for (IssuePlace issue : users.getOrDefault(defaults, List.of())) {
            Set<N> gone = gone(issue);
            Set<N> refused = refused(issue, defaults);
            lost.removeIf(name -> !gone.contains(name) && !refused.contains(name));
        }
        lost.removeIf(name -> users.getOrDefault(defaults, List.of()).stream()
                .noneMatch(issue -> gone(issue).contains(name)));
        taken.put(defaults, lost);
        if (!lost.isEmpty()) {
            List<Place> kept = items(defaults.place()).stream()
                    .filter(item -> !lost.contains(name(item)))
                    .toList();
            if (kept.isEmpty()) {
                emptied.remove(defaults.root(), "defaults", defaults.place(), key);
            } else {
                write(defaults.place(), kept, List.of());
            }
        }
    }

    private Set<N> gone(IssuePlace issue) {
        return Optional.ofNullable(changes.get(issue)).map(NameChange::gone).orElse(Set.of());
    }

    /** What an issue, or defaults that are nearer to it, refuse of these defaults. */
    private Set<N> refused(IssuePlace issue, Defaults defaults) {
        Set<N> refused = new HashSet<>(refused(issue.place()));
        for (Defaults nearer : issue.defaults()) {
            if (nearer.equals(defaults)) {
                break;
            }
            refused.addAll(refused(nearer.place()));
        }
        return refused;
    }

    private Set<N> refused(Place mapping) {
        return mapping.get(IssuePlace.WITHOUT).map(this::names).orElse(Set.of());
    }

    private Set<N> names(Place mapping) {
        Set<N> names = new HashSet<>();
        items(mapping).forEach(item -> names.add(name(item)));
        return names;
    }

    private List<Place> items(Place mapping) {
        return mapping.get(key).map(Place::items).orElse(List.of());
    }

    private N name(Place item) {
        return identity.apply(item.text().strip());
    }

    private void write(Place mapping, List<Place> kept, List<String> added) {
        List<Place> present = items(mapping);
        if (kept.equals(present) && added.isEmpty()) {
            return;
        }
        if (kept.isEmpty() && added.isEmpty()) {
            mapping.remove(key);
        } else if (present.isEmpty()) {
            mapping.put(key, Endings.texts(added), issueKeys);
        } else {
            List<Item> items = new ArrayList<>();
            kept.forEach(item -> items.add(new Item.Kept(item)));
            added.forEach(name -> items.add(new Item.Added(new Content.Text(name))));
            mapping.get(key).ifPresent(list -> list.items(items));
        }
    }

    private void edit(IssuePlace issue, NameChange<N> change) {
        Map<N, String> inherited = inherited(issue);
        List<String> refused = new ArrayList<>();
        change.gone().stream()
                .flatMap(name -> Optional.ofNullable(inherited.get(name)).stream())
                .sorted()
                .forEach(refused::add);
        List<String> added = new ArrayList<>(change.added());
        Optional<Place> without = issue.place().get(IssuePlace.WITHOUT);
        Set<N> back = new HashSet<>();
        change.added().stream().map(identity).forEach(back::add);
        back.retainAll(without.map(this::names).orElse(Set.of()));
        added.removeIf(name -> back.contains(identity.apply(name)) && inherited.containsKey(identity.apply(name)));
        write(
                issue.place(),
                items(issue.place()).stream()
                        .filter(item -> !change.gone().contains(name(item)))
                        .toList(),
                added);
        refuse(issue, refused, back);
    }

    /** What the defaults still give an issue, as it is written there. */
    private Map<N, String> inherited(IssuePlace issue) {
        Map<N, String> inherited = new LinkedHashMap<>();
        for (Defaults defaults : issue.defaults()) {
            for (Place item : items(defaults.place())) {
                if (!taken.getOrDefault(defaults, Set.of()).contains(name(item))) {
                    inherited.putIfAbsent(name(item), item.text().strip());
                }
            }
        }
        return inherited;
    }

    private void refuse(IssuePlace issue, List<String> refused, Set<N> back) {
        if (refused.isEmpty() && back.isEmpty()) {
            return;
        }
        Optional<Place> without = issue.place().get(IssuePlace.WITHOUT);
        if (without.isEmpty()) {
            refusals.put(issue, Endings.texts(refused));
            return;
        }
        List<Place> kept = items(without.get()).stream()
                .filter(item -> !back.contains(name(item)))
                .toList();
        if (kept.isEmpty() && refused.isEmpty()) {
            emptied.remove(issue.place(), IssuePlace.WITHOUT, without.get(), key);
        } else {
            write(without.get(), kept, refused);
        }
    }
}
