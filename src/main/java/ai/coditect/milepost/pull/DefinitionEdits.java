package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.pull.edit.DependencyEdits;
import ai.coditect.milepost.pull.edit.Emptied;
import ai.coditect.milepost.pull.edit.Endings;
import ai.coditect.milepost.pull.edit.IssuePlace;
import ai.coditect.milepost.pull.edit.IssuePlace.Defaults;
import ai.coditect.milepost.pull.edit.ItemEdits;
import ai.coditect.milepost.pull.edit.KeptLines;
import ai.coditect.milepost.pull.edit.Links;
import ai.coditect.milepost.pull.edit.NameEdits;
import ai.coditect.milepost.pull.edit.NameEdits.NameChange;
import ai.coditect.milepost.pull.edit.SectionEdits;
import ai.coditect.milepost.pull.edit.TaskEdits;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes what definitions are to say into their files, where a careful person would have written it. */
final class DefinitionEdits {

    private static final List<String> KEYS = MappingSchema.ISSUE.keys();

    private final DefinitionTexts texts;
    private final Links links;
    private final FieldEdits fields;
    private final Map<String, String> logins = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    DefinitionEdits(DefinitionTexts texts, Links links, DeclaredPlanning planning) {
        this.texts = texts;
        this.fields = new FieldEdits(planning);
        this.links = links;
        texts.raw()
                .people()
                .forEach(person -> person.login().ifPresent(login -> {
                    logins.putIfAbsent(person.role().value(), login.toLowerCase(Locale.ROOT));
                    roles.putIfAbsent(
                            login.toLowerCase(Locale.ROOT), person.role().value());
                }));
    }

    /** Makes the edits. */
    void make(List<IssueWish> wishes) {
        Emptied emptied = new Emptied();
        Map<IssuePlace, Content> sections = new LinkedHashMap<>();
        NameEdits<LabelName> labels =
                new NameEdits<>("labels", KEYS, LabelName::new, texts.issues().values(), emptied);
        NameEdits<String> assignees =
                new NameEdits<>("assignees", KEYS, this::login, texts.issues().values(), emptied);
        for (IssueWish wish : wishes) {
            Optional.ofNullable(texts.issues().get(wish.issue().declared().id()))
                    .ifPresent(place -> {
                        IssueContent before = wish.issue().declared().content();
                        labels.change(
                                place,
                                names(before.labels(), wish.content().labels(), Function.identity(), LabelName::value));
                        assignees.change(
                                place,
                                names(
                                        before.assignees(),
                                        wish.content().assignees(),
                                        name -> name.toLowerCase(Locale.ROOT),
                                        this::assignee));
                        edit(place, wish);
                        wish.sections().ifPresent(change -> {
                            List<String> refused = new SectionEdits(place, links, emptied)
                                    .write(change.before().own(), change.after().own());
                            if (!refused.isEmpty()) {
                                refuseSections(place, refused, sections);
                            }
                        });
                    });
        }
        refuse(Map.of("labels", labels.make(), "assignees", assignees.make(), "sections", sections));
        emptied.clean();
    }

    /** Where an issue refuses something already, it refuses these as well. */
    private static void refuseSections(IssuePlace place, List<String> headings, Map<IssuePlace, Content> refusals) {
        Content texts = Endings.texts(headings);
        place.place()
                .get(IssuePlace.WITHOUT)
                .ifPresentOrElse(
                        without -> without.get("sections")
                                .ifPresentOrElse(
                                        list -> list.append(headings.stream()
                                                .<Content>map(Content.Text::new)
                                                .toList()),
                                        () -> without.put("sections", texts, MappingSchema.WITHOUT.keys())),
                        () -> refusals.put(place, texts));
    }

    private static void refuse(Map<String, Map<IssuePlace, Content>> refusals) {
        Map<IssuePlace, Map<String, Content>> all = new LinkedHashMap<>();
        for (String key : MappingSchema.WITHOUT.keys()) {
            refusals.getOrDefault(key, Map.of())
                    .forEach((place, names) -> all.computeIfAbsent(place, first -> new LinkedHashMap<>())
                            .put(key, names));
        }
        all.forEach((place, refused) -> place.place().put(IssuePlace.WITHOUT, new Content.Entries(refused), KEYS));
    }

    private static <V, N> NameChange<N> names(
            List<V> before, List<V> after, Function<V, N> identity, Function<V, String> written) {
        Set<N> now = new HashSet<>(after.stream().map(identity).toList());
        Set<N> was = new HashSet<>(before.stream().map(identity).toList());
        Set<N> gone = new HashSet<>(was);
        gone.removeAll(now);
        return new NameChange<>(
                gone,
                after.stream()
                        .filter(each -> !was.contains(identity.apply(each)))
                        .map(written)
                        .toList());
    }

    /** What an assignee is compared by, role or login. */
    private String login(String name) {
        return name.startsWith("@")
                ? name.substring(1).toLowerCase(Locale.ROOT)
                : logins.getOrDefault(name, "role " + name);
    }

    /** How a login is written: as the role that stands for it, if there is one. */
    private String assignee(String login) {
        return roles.getOrDefault(login.toLowerCase(Locale.ROOT), "@" + login);
    }

    private void edit(IssuePlace place, IssueWish wish) {
        IssueContent content = wish.content();
        for (IssueField field : wish.taken()) {
            switch (field) {
                case TITLE -> place.place().put("title", Endings.under(place.place(), "title", content.title()), KEYS);
                case MILESTONE -> single(place, "milestone", content.milestone());
                case TYPE -> single(place, "type", content.type());
                case STATE ->
                    content.state().ifPresent(state -> place.place().put("state", new Content.Word(word(state)), KEYS));
                case PARENT -> single(place, "parent", content.parent().map(Object::toString));
                case BODY -> text(place, wish);
                case BLOCKED_BY -> {
                    if (wish.sections().isEmpty()) {
                        new DependencyEdits(place.place()).write(content, links);
                    }
                }
                case FIELDS -> fields(place, wish);
                case LABELS, ASSIGNEES, BOARD -> {}
            }
        }
    }

    /** An estimate that stands in the text as well is written with the text. */
    private void fields(IssuePlace place, IssueWish wish) {
        FieldValues before = wish.issue().declared().content().fields();
        FieldValues after = wish.content().fields();
        fields.write(place, before, after);
        fields.keys(before, after).forEach((key, value) -> {
            switch (key) {
                case PRIORITY -> single(place, key.key(), value);
                case START, DUE -> day(place, key.key(), value);
                case ESTIMATE -> {
                    if (wish.sections().isEmpty()) {
                        estimate(place, value.flatMap(Hours::parse));
                    }
                }
                case WORKSTREAM -> {}
            }
        });
    }

    private static void day(IssuePlace place, String key, Optional<String> day) {
        if (day.isPresent()) {
            place.place().put(key, new Content.Word(day.get()), KEYS);
        } else {
            single(place, key, day);
        }
    }

    /** Adds the fields of a new definition as far as defaults do not give them, and gives what it is to refuse. */
    Map<String, Content> fields(IssueContent content, List<Defaults> defaults, Map<String, Content> all) {
        Set<LabelName> labels = inherited(defaults, "labels", LabelName::new);
        Set<String> assignees = inherited(defaults, "assignees", this::login);
        List<String> ownLabels = content.labels().stream()
                .filter(label -> !labels.contains(label))
                .map(LabelName::value)
                .toList();
        List<String> ownAssignees = content.assignees().stream()
                .filter(login -> !assignees.contains(login.toLowerCase(Locale.ROOT)))
                .map(this::assignee)
                .toList();
        if (!ownLabels.isEmpty()) {
            all.put("labels", Endings.texts(ownLabels));
        }
        if (!ownAssignees.isEmpty()) {
            all.put("assignees", Endings.texts(ownAssignees));
        }
        labels.removeAll(content.labels());
        content.assignees().forEach(login -> assignees.remove(login.toLowerCase(Locale.ROOT)));
        Map<String, Content> without = new LinkedHashMap<>();
        if (!labels.isEmpty()) {
            without.put(
                    "labels",
                    Endings.texts(labels.stream().map(LabelName::value).sorted().toList()));
        }
        if (!assignees.isEmpty()) {
            without.put(
                    "assignees",
                    Endings.texts(
                            assignees.stream().map(this::assignee).sorted().toList()));
        }
        fresh("milestone", content.milestone(), defaults, all);
        fresh("type", content.type(), defaults, all);
        this.fields.fresh(content.fields(), defaults, all);
        return without;
    }

    private static <N> Set<N> inherited(List<Defaults> defaults, String key, Function<String, N> identity) {
        Set<N> inherited = new HashSet<>();
        defaults.stream()
                .flatMap(each -> each.place().get(key).stream())
                .flatMap(list -> list.items().stream())
                .forEach(item -> inherited.add(identity.apply(item.text().strip())));
        return inherited;
    }

    private static void fresh(String key, Optional<String> value, List<Defaults> defaults, Map<String, Content> all) {
        Optional<String> given = IssuePlace.inherited(key, defaults);
        if (!given.equals(value)) {
            all.put(key, value.<Content>map(Content.Text::new).orElseGet(() -> new Content.Word(IssuePlace.NONE)));
        }
    }

    private static String word(IssueState state) {
        return switch (state) {
            case OPEN -> "open";
            case COMPLETED, CLOSED -> "closed";
            case NOT_PLANNED, PRUNED -> "not_planned";
            case DUPLICATE -> "duplicate";
        };
    }

    /** A value that comes from defaults is overridden at the issue. */
    private static void single(IssuePlace place, String key, Optional<String> value) {
        if (value.isPresent() && value.equals(place.inherited(key)) && saysNone(place, key)) {
            place.place().remove(key);
        } else if (value.isPresent()) {
            place.place().put(key, Endings.under(place.place(), key, value.get()), KEYS);
        } else if (place.inherited(key).isPresent()) {
            place.place().put(key, new Content.Word(IssuePlace.NONE), KEYS);
        } else {
            place.place().remove(key);
        }
    }

    private static boolean saysNone(IssuePlace place, String key) {
        return place.place()
                .get(key)
                .filter(value -> value.text().strip().equals(IssuePlace.NONE))
                .isPresent();
    }

    private void text(IssuePlace place, IssueWish wish) {
        if (wish.sections().isEmpty()) {
            place.place()
                    .get("body")
                    .ifPresent(body -> body.set(new Content.Text(new KeptLines(body.text(), links)
                            .with(wish.content().body()))));
            return;
        }
        Sections before = wish.sections().get().before();
        Sections after = wish.sections().get().after();
        Place issue = place.place();
        for (SectionKey key : SectionKey.values()) {
            if (!key.isSame(before, after)) {
                switch (key) {
                    case INTRO -> prose(issue, key, after.intro());
                    case GOAL -> prose(issue, key, after.goal());
                    case TASKS -> new TaskEdits(issue, links).write(after.tasks());
                    case DELIVERABLES -> items(issue, key, after.deliverables());
                    case ACCEPTANCE_CRITERIA -> items(issue, key, after.acceptanceCriteria());
                    case NO_DEPENDENCIES -> line(issue, key, after.noDependencies());
                    case ESTIMATE -> estimate(place, after.estimateHours());
                    case RESOURCES -> items(issue, key, after.resources());
                    case FILE_PATHS -> items(issue, key, after.filePaths());
                    case DEPENDS_ON -> {}
                }
            }
        }
        wish.dependencies()
                .filter(all -> !all.equals(before.dependencies()))
                .ifPresent(all -> new DependencyEdits(issue).write(all));
    }

    private void prose(Place issue, SectionKey key, Optional<String> said) {
        if (said.isEmpty()) {
            issue.remove(key.key());
            return;
        }
        issue.get(key.key())
                .ifPresentOrElse(
                        place -> place.set(new Content.Text(new KeptLines(place.text(), links).with(said.get()))),
                        () -> issue.put(key.key(), new Content.Text(referring(said.get())), KEYS));
    }

    private String referring(String text) {
        return References.refer(text, links.ids());
    }

    private void line(Place issue, SectionKey key, Optional<String> text) {
        text.filter(why -> !why.isEmpty())
                .ifPresentOrElse(
                        why -> issue.put(key.key(), Endings.under(issue, key.key(), referring(why)), KEYS),
                        () -> issue.remove(key.key()));
    }

    private static void estimate(IssuePlace place, Optional<BigDecimal> hours) {
        if (hours.isEmpty()) {
            single(place, "estimate", Optional.empty());
            return;
        }
        boolean hasUnit = place.place()
                .get("estimate")
                .map(value -> value.text().strip())
                .filter(text -> !text.equals(IssuePlace.NONE))
                .or(() -> place.inherited("estimate"))
                .filter(text -> text.endsWith("h"))
                .isPresent();
        String number = Hours.text(hours.get());
        place.place()
                .put(
                        "estimate",
                        hasUnit ? Endings.under(place.place(), "estimate", number + "h") : new Content.Word(number),
                        KEYS);
    }

    private void items(Place issue, SectionKey key, List<String> texts) {
        List<Place> old = issue.get(key.key()).map(Place::items).orElse(List.of());
        new ItemEdits(issue, key.key(), old, links).write(texts);
    }
}
