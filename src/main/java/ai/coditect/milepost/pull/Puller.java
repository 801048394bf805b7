package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.body.SectionOutline;
import ai.coditect.milepost.body.SectionOutline.ContentKind;
import ai.coditect.milepost.body.SectionOutline.Opening;
import ai.coditect.milepost.definition.DefinitionFiles;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.definition.Layouts;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.pull.IssuePuller.Form;
import ai.coditect.milepost.pull.Pull.FileChange;
import ai.coditect.milepost.pull.PullOptions.Extra;
import ai.coditect.milepost.pull.Renaming.By;
import ai.coditect.milepost.pull.edit.IssuePlace;
import ai.coditect.milepost.pull.edit.Links;
import ai.coditect.milepost.pull.edit.SectionPlaces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings what people changed on GitHub into the files of the definitions. Pure: it reads no file and writes none. What
 * is to be written has been read back, and says exactly what it has to.
 */
public final class Puller {

    private final DefinitionFiles files;
    private final Comparison comparison;
    private final PullOptions options;
    private final Links links;
    private final List<NamedPull> named;
    private final NewIssues fresh;

    private Puller(DefinitionFiles files, Comparison comparison, PullOptions options) {
        this.files = files;
        this.comparison = comparison;
        this.options = options;
        this.links = new Links(comparison.numbers());
        this.named = options.only().isEmpty() ? NamedPull.of(comparison.named()) : List.of();
        this.fresh = options.brings(Extra.NEW) ? NewIssues.in(comparison, links) : NewIssues.none(comparison, links);
    }

    /**
     * What comes in. Names come first: what is renamed on GitHub is read as if it had been called so all along, also
     * when only single issues are asked for.
     *
     * @param files the definitions, without errors
     * @param comparison the same definitions beside what is on GitHub
     */
    public static Pull pull(DefinitionFiles files, Comparison comparison, PullOptions options) {
        List<Renaming> all = Renaming.in(comparison);
        List<Renaming> taken =
                all.stream().filter(renaming -> renaming.by() == By.PEOPLE).toList();
        Optional<DefinitionFiles> renamed = renamed(files, taken);
        if (renamed.isEmpty()) {
            return new Puller(files, comparison, options).pull(files, all);
        }
        DefinitionResult result = DefinitionLoader.load(renamed.get().contents());
        return result.hasErrors()
                ? new Puller(files, comparison, options).pull(files, List.of())
                : new Puller(renamed.get(), comparison.beside(result.state()), options).pull(files, all);
    }

    private static Optional<DefinitionFiles> renamed(DefinitionFiles files, List<Renaming> renamings) {
        if (renamings.isEmpty()) {
            return Optional.empty();
        }
        DefinitionTexts texts = new DefinitionTexts(files);
        new RenameEdits(texts).make(renamings);
        return texts.changed().map(changed -> with(files, changed));
    }

    private static DefinitionFiles with(DefinitionFiles files, SortedMap<Path, FileChange> changed) {
        SortedMap<Path, byte[]> contents = new TreeMap<>(files.contents());
        changed.forEach((path, change) -> contents.put(path, change.after().getBytes(StandardCharsets.UTF_8)));
        return new DefinitionFiles(contents);
    }

    /** @param original the files before anything was renamed */
    private Pull pull(DefinitionFiles original, List<Renaming> renamings) {
        List<IssueWish> wishes = wishes(renamings);
        List<Part> parts = new ArrayList<>();
        wishes.stream()
                .filter(wish -> !wish.taken().isEmpty())
                .map(Part.OfIssue::new)
                .forEach(parts::add);
        if (options.brings(Extra.DRIFT)) {
            named.stream().map(Part.OfName::new).forEach(parts::add);
        }
        fresh.issues().stream().map(Part.OfNew::new).forEach(parts::add);
        Part.Most<SortedMap<Path, FileChange>> most = Part.most(parts, new TreeMap<>(), this::edited);
        List<Part> taken = most.parts();
        List<PulledRow> rows = new ArrayList<>();
        renamings.forEach(renaming -> rows.add(row(renaming)));
        named.forEach(each -> rows.add(each.row(options, taken.contains(new Part.OfName(each)))));
        wishes.stream()
                .map(wish -> row(wish.only(fields(wish, taken))))
                .filter(row -> !row.isEmpty())
                .forEach(rows::add);
        fresh.issues().forEach(issue -> rows.add(row(issue, taken.contains(new Part.OfNew(issue)))));
        fresh.sameTitle().forEach(issue -> rows.add(left(issue, issue.title(), Left.Reason.SAME_TITLE)));
        DefinitionFiles after = with(files, most.result());
        return new Pull(
                comparison.live().repository(),
                changes(original, after),
                rows,
                wishes.stream().mapToInt(IssueWish::progress).sum(),
                unread());
    }

    /** How many definitions have no issue that can be read. */
    private int unread() {
        Set<IssueId> managed = new HashSet<>();
        comparison.managed().forEach(issue -> managed.add(issue.declared().id()));
        return (int) comparison.declared().issues().stream()
                .map(DeclaredIssue::id)
                .filter(id -> options.covers(id) && !managed.contains(id))
                .count();
    }

    /** The fields of an issue that come in. */
    private static Set<IssueField> fields(IssueWish wish, List<Part> taken) {
        Set<IssueField> fields = EnumSet.noneOf(IssueField.class);
        for (Part part : taken) {
            if (part instanceof Part.OfIssue some && some.wish().issue().equals(wish.issue())) {
                fields.addAll(some.wish().taken());
            }
        }
        return fields;
    }

    private static SortedMap<Path, FileChange> changes(DefinitionFiles before, DefinitionFiles after) {
        SortedMap<Path, FileChange> changes = new TreeMap<>();
        before.contents().forEach((path, bytes) -> {
            String old = new String(bytes, StandardCharsets.UTF_8);
            String now = new String(after.contents().getOrDefault(path, bytes), StandardCharsets.UTF_8);
            if (!old.equals(now)) {
                changes.put(path, new FileChange(old, now));
            }
        });
        return changes;
    }

    private List<IssueWish> wishes(List<Renaming> renamings) {
        DefinitionTexts texts = new DefinitionTexts(files);
        SectionLayout layout = Layouts.of(texts.raw());
        IssuePuller puller = new IssuePuller(links, layout, options, held(renamings), planning());
        return comparison.managed().stream()
                .filter(issue -> options.covers(issue.declared().id()))
                .map(issue -> puller.pull(
                        issue,
                        Optional.ofNullable(texts.issues().get(issue.declared().id()))
                                .map(place -> form(place, layout))
                                .orElseGet(() -> inSections(layout, Opening.NOBODY, Map.of()))))
                .toList();
    }

    /** Where planning data stands; nowhere on a server without issue fields. */
    private DeclaredPlanning planning() {
        return comparison.live().features().contains(ServerFeature.ISSUE_FIELDS)
                ? comparison.declared().planning()
                : DeclaredPlanning.NONE;
    }

    /** The names that both sides changed: issues keep them until somebody decides. */
    private static Set<String> held(List<Renaming> renamings) {
        Set<String> held = new HashSet<>();
        for (Renaming renaming : renamings) {
            if (renaming.by() == By.BOTH) {
                held.add(renaming.before());
                held.add(renaming.after());
            }
        }
        return held;
    }

    private Form form(IssuePlace place, SectionLayout layout) {
        boolean hasBody = place.place().get("body").isPresent();
        SectionPlaces own = SectionPlaces.of(place);
        return hasBody && own.isEmpty() && !place.hasSectionKeys()
                ? new Form.Whole()
                : inSections(layout, hasBody ? Opening.INTRO : Opening.NOBODY, own.kinds());
    }

    private Form inSections(SectionLayout layout, Opening opening, Map<String, ContentKind> own) {
        return new Form.InSections(new SectionOutline(layout, links.ids(), opening, own));
    }

    /** The files with these edits; empty when they would not say what they have to. */
    private Optional<SortedMap<Path, FileChange>> edited(List<Part> parts) {
        List<NamedPull> names = new ArrayList<>();
        List<LiveIssue> opened = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.OfName name) {
                names.add(name.named());
            } else if (part instanceof Part.OfNew issue) {
                opened.add(issue.issue());
            }
        }
        List<IssueWish> wishes = whole(parts);
        NewIssues some = fresh.among(opened);
        DefinitionTexts texts = new DefinitionTexts(files);
        DefinitionEdits edits = new DefinitionEdits(texts, links, planning());
        edits.make(wishes);
        names.forEach(each -> each.write(texts));
        some.write(texts, edits);
        List<IssueContent> contents = new ArrayList<>();
        wishes.forEach(wish -> contents.add(wish.content()));
        opened.forEach(issue -> contents.add(issue.content()));
        Declarations.of(contents, comparison.declared(), comparison.live()).write(texts);
        return texts.changed().filter(changed -> {
            DefinitionResult result = DefinitionLoader.load(with(files, changed).contents());
            return !result.hasErrors()
                    && new Expectation(wishes, some, links).isMet(comparison.declared(), result.state())
                    && names.stream().allMatch(each -> each.isMet(result.state()));
        });
    }

    /** The parts of one issue together again. */
    private List<IssueWish> whole(List<Part> parts) {
        Map<IssueId, IssueWish> wishes = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.OfIssue some) {
                wishes.merge(some.wish().issue().declared().id(), some.wish(), IssueWish::with);
            }
        }
        return List.copyOf(wishes.values());
    }

    private PulledRow row(IssueWish wish) {
        DeclaredIssue issue = wish.issue().declared();
        IssueContent before =
                issue.content().withBody(References.resolve(issue.content().body(), links.numbers()));
        List<FieldChange> taken = new ArrayList<>();
        for (IssueField field : new TreeSet<>(wish.taken())) {
            FieldRules.changes(field, before, wish.content())
                    .forEach(change -> taken.add(change.because(Reason.MERGE)));
        }
        return new PulledRow(
                Kind.ISSUE,
                issue.id().value(),
                OptionalInt.of(wish.issue().live().number()),
                issue.title(),
                taken,
                wish.disputes(),
                wish.left());
    }

    private static PulledRow row(Renaming renaming) {
        String field = renaming.kind() == Kind.LABEL ? "name" : "title";
        Difference difference = new Difference.Value(Optional.of(renaming.before()), Optional.of(renaming.after()));
        List<FieldChange> change = List.of(new FieldChange(field, difference, Reason.MERGE));
        return new PulledRow(
                renaming.kind(),
                renaming.before(),
                OptionalInt.empty(),
                renaming.after(),
                renaming.by() == By.PEOPLE ? change : List.of(),
                renaming.by() == By.BOTH ? change : List.of(),
                List.of());
    }

    private PulledRow row(LiveIssue issue, boolean comesIn) {
        String id = fresh.id(issue).value();
        if (!comesIn) {
            return left(issue, id, Left.Reason.NO_EDIT);
        }
        Difference difference = new Difference.Value(Optional.empty(), Optional.of(id));
        return new PulledRow(
                Kind.ISSUE,
                id,
                OptionalInt.of(issue.number()),
                issue.title(),
                List.of(new FieldChange("id", difference, Reason.MERGE)),
                List.of(),
                List.of());
    }

    private static PulledRow left(LiveIssue issue, String key, Left.Reason why) {
        return new PulledRow(
                Kind.ISSUE,
                key,
                OptionalInt.of(issue.number()),
                issue.title(),
                List.of(),
                List.of(),
                List.of(new Left("issue", issue.title(), why)));
    }
}
