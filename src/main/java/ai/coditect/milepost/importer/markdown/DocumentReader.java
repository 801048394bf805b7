package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.importer.draft.Day;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.model.DeclaredMilestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Finds the issues of a document. It has one shape: issues are its headings, or else boxes with names, or else rows of
 * tables, or else boxes.
 */
final class DocumentReader {

    /** What makes a heading an issue without a name. */
    private static final Set<Field> TELLING = Set.of(Field.TITLE, Field.LABELS, Field.ASSIGNEES, Field.ESTIMATE);

    /** Lists of boxes below such a heading are no work to be done. */
    private static final Pattern CHECKLIST = Pattern.compile(
            "(?i).*\\b(?:checklist|definition of done|acceptance|criteria|quality gates?|pre-?flight|success metrics)\\b.*");

    private static final Pattern DIGITS = Pattern.compile("\\d.*");

    private final SourceText source;
    private final ImportSettings settings;
    private final Findings findings;
    private final Page page;
    private final IssueReader reader;
    private final List<DraftIssue> issues = new ArrayList<>();
    private final Map<Section, List<DraftIssue>> members = new LinkedHashMap<>();
    private final List<Runnable> totals = new ArrayList<>();
    private final List<Field.Entry> general = new ArrayList<>();
    private final List<Section> passages = new ArrayList<>();
    private Optional<LocalDate> due = Optional.empty();

    DocumentReader(SourceText source, ImportSettings settings, Findings findings) {
        this.source = source;
        this.settings = settings;
        this.findings = findings;
        this.page = new Page(source);
        this.reader = new IssueReader(source, page, settings, findings);
    }

    Draft read() {
        walk(page.root(), List.of(), shape());
        if (!issues.isEmpty()) {
            totals.forEach(Runnable::run);
            reportPassages();
        }
        return new Draft(source.name(), Optional.empty(), milestones(), List.of(), issues, Draft.Numbering.DOCUMENT);
    }

    /** What the issues of the document are. */
    private sealed interface Shape {
        record Headings(Map<Section, Optional<Name>> names) implements Shape {}

        record NamedBoxes(Set<String> series) implements Shape {}

        record Tables() implements Shape {}

        record Boxes() implements Shape {}
    }

    private Shape shape() {
        Map<Section, Optional<Name>> headings = headings();
        if (!headings.isEmpty()) {
            return new Shape.Headings(headings);
        }
        List<String> names = boxes().flatMap(box -> Name.inBox(box.text()).stream())
                .map(Name::name)
                .toList();
        Set<String> series = series(names);
        if (!series.isEmpty()) {
            return new Shape.NamedBoxes(series);
        }
        boolean tables = page.root()
                .all()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof TableBlock table && TableReader.isOfIssues(table));
        return tables ? new Shape.Tables() : new Shape.Boxes();
    }

    private Stream<Box> boxes() {
        return page.root()
                .all()
                .flatMap(section -> section.blocks().stream())
                .filter(ListBlock.class::isInstance)
                .flatMap(Page::children)
                .flatMap(item -> Box.of(item, page).stream());
    }

    /** A word makes a name; a code or a number does where at least two have it. */
    private static Set<String> series(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(seriesOf(name), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1
                        || entry.getKey().contains(" ")
                        || entry.getKey().contains("#"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String seriesOf(String name) {
        return DIGITS.matcher(name).matches() ? "" : name.replaceFirst("\\d[\\d.]*$", "");
    }

    private Map<Section, Optional<Name>> headings() {
        List<Section> all =
                page.root().all().filter(section -> section.level() > 0).toList();
        Set<String> series = series(all.stream()
                .flatMap(section -> Name.inHeading(section.title()).stream())
                .map(Name::name)
                .toList());
        Map<Section, Optional<Name>> found = new LinkedHashMap<>();
        for (Section section : all) {
            Optional<Name> name =
                    Name.inHeading(section.title()).filter(said -> series.contains(seriesOf(said.name())));
            boolean titled = name.isPresent() || (section.level() > 1 && hasTellingField(section));
            if (titled) {
                found.put(section, name);
            }
        }
        found.keySet()
                .removeIf(section ->
                        section.children().stream().flatMap(Section::all).anyMatch(found::containsKey));
        return found;
    }

    private boolean hasTellingField(Section section) {
        return section.blocks().stream()
                .limit(2)
                .flatMap(block -> entries(block))
                .anyMatch(entry -> entry.field().filter(TELLING::contains).isPresent()
                        && !entry.value().isEmpty());
    }

    private Stream<Field.Entry> entries(Node block) {
        if (block instanceof Paragraph) {
            return page.source(block).stream().flatMap(line -> Field.on(line).stream());
        }
        return block instanceof ListBlock
                ? Page.children(block)
                        .filter(item -> item.getFirstChild() instanceof Paragraph)
                        .flatMap(item -> Field.on(String.join(" ", page.source(item.getFirstChild()))).stream())
                : Stream.empty();
    }

    private void walk(Section section, List<Section> above, Shape shape) {
        List<Section> path = Stream.concat(above.stream(), Stream.of(section)).toList();
        if (shape instanceof Shape.Headings headings && headings.names().containsKey(section)) {
            Optional<Name> name = headings.names().getOrDefault(section, Optional.empty());
            Section workstream = Workstreams.of(above);
            add(reader.heading(section, name, Workstreams.title(workstream)), above);
            findTotals(section.all().flatMap(part -> part.blocks().stream()), List.of());
            return;
        }
        boolean left = false;
        for (Node block : section.blocks()) {
            left |= !readBlock(block, path, shape)
                    && !(block instanceof ThematicBreak)
                    && !(block instanceof HtmlBlock);
        }
        findTotals(section.blocks().stream(), path);
        if (left && section.level() > 1) {
            passages.add(section);
        }
        section.children().forEach(child -> walk(child, path, shape));
    }

    private void add(IssueBuilder issue, List<Section> path) {
        DraftIssue built = issue.build();
        issues.add(built);
        path.forEach(section ->
                members.computeIfAbsent(section, key -> new ArrayList<>()).add(built));
    }

    /** Whether the block is made of issues, or says something about all of them. */
    private boolean readBlock(Node block, List<Section> path, Shape shape) {
        String workstream = Workstreams.title(Workstreams.of(path));
        if (block instanceof ListBlock list) {
            return readList(list, path, workstream, shape);
        }
        if (block instanceof TableBlock table && shape instanceof Shape.Tables && TableReader.isOfIssues(table)) {
            new TableReader(source, reader, findings).read(table, workstream).forEach(issue -> add(issue, path));
            return true;
        }
        if (issues.isEmpty() && block instanceof Paragraph) {
            return readGeneral(block);
        }
        return entries(block).findAny().isPresent();
    }

    private boolean readList(ListBlock list, List<Section> path, String workstream, Shape shape) {
        int lost = 0;
        boolean all = true;
        for (Node item : Page.children(list).toList()) {
            Optional<Box> box = Box.of(item, page);
            Optional<Name> name = box.flatMap(it -> Name.inBox(it.text()))
                    .filter(it -> shape instanceof Shape.NamedBoxes named
                            && named.series().contains(seriesOf(it.name())));
            boolean plain = shape instanceof Shape.Boxes
                    && path.stream()
                            .noneMatch(section ->
                                    CHECKLIST.matcher(section.title()).matches());
            if (box.isPresent() && (name.isPresent() || plain)) {
                add(reader.box(box.get(), name, workstream), path);
            } else {
                all &= box.isPresent();
                lost += (box.isPresent() ? 1 : 0)
                        + Page.children(item)
                                .mapToInt(inner -> Box.count(inner, page))
                                .sum();
            }
        }
        if (lost > 0) {
            findings.lost(
                    Loss.BOX,
                    lost,
                    source.at(Page.line(list)),
                    (lost == 1 ? "1 box" : lost + " boxes") + " under `"
                            + path.get(path.size() - 1).title() + "` " + (lost == 1 ? "is no task" : "are no tasks"),
                    "What belongs to no issue of this document is left out.");
        }
        return all;
    }

    /** What is said of the whole document before its first issue. */
    private boolean readGeneral(Node block) {
        List<Field.Entry> entries = entries(block).toList();
        int line = Page.line(block);
        for (Field.Entry entry : entries) {
            if (entry.field().equals(Optional.of(Field.DUE))) {
                due = Day.of(Page.plain(entry.value()), source.at(line), settings, findings);
            }
            general.add(entry);
        }
        return !entries.isEmpty();
    }

    private void findTotals(Stream<Node> blocks, List<Section> path) {
        blocks.filter(Paragraph.class::isInstance).forEach(block -> {
            int line = Page.line(block);
            for (String text : page.source(block)) {
                int at = line++;
                Field.on(text).stream()
                        .filter(Totals::isTotal)
                        .forEach(
                                entry -> totals.add(() -> Totals.check(entry, covered(path), source.at(at), findings)));
            }
        });
    }

    /** The issues of the workstream that a total stands in, or all of them. */
    private List<DraftIssue> covered(List<Section> path) {
        Section workstream = path.isEmpty() ? page.root() : Workstreams.of(path);
        return members.getOrDefault(workstream, issues);
    }

    private List<DeclaredMilestone> milestones() {
        List<String> titles = Stream.concat(
                        general.stream()
                                .filter(entry -> entry.field().equals(Optional.of(Field.MILESTONE)))
                                .map(entry -> Page.plain(entry.value())),
                        issues.stream().flatMap(issue -> issue.fields().milestone().stream()))
                .distinct()
                .toList();
        return titles.size() == 1 && due.isPresent()
                ? List.of(new DeclaredMilestone(titles.get(0), Optional.empty(), due, Optional.empty(), List.of()))
                : List.of();
    }

    private void reportPassages() {
        if (!passages.isEmpty()) {
            String list = passages.stream()
                    .map(section -> "`" + section.title() + "` (" + section.line() + ")")
                    .collect(Collectors.joining(", "));
            findings.lost(
                    Loss.PASSAGE,
                    passages.size(),
                    source.at(passages.get(0).line()),
                    "text that belongs to no issue is left out",
                    "It stands under " + list + ".");
        }
    }
}
