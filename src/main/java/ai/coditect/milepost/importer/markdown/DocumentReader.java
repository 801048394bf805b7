package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.diagnostic.Location;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
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

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");

    private static final Pattern DIGITS = Pattern.compile("\\d.*");

    private final SourceText source;
    private final ImportSettings settings;
    private final Findings findings;
    private final Page page;
    private final IssueReader reader;
    private final TableReader tables;
    private final List<DraftIssue> issues = new ArrayList<>();
    private final Map<Section, List<DraftIssue>> members = new LinkedHashMap<>();
    private final List<Runnable> totals = new ArrayList<>();
    private final Set<String> milestones = new LinkedHashSet<>();
    private final List<Section> passages = new ArrayList<>();
    private Optional<Due> due = Optional.empty();

    DocumentReader(SourceText source, ImportSettings settings, Findings findings) {
        this.source = source;
        this.settings = settings;
        this.findings = findings;
        this.page = new Page(source);
        this.reader = new IssueReader(source, page, settings, findings);
        this.tables = new TableReader(source, reader, settings, findings);
    }

    Draft read() {
        Shape shape = shape();
        walk(page.root(), List.of(), shape);
        if (!issues.isEmpty()) {
            totals.forEach(Runnable::run);
            reportPassages();
        }
        if (shape instanceof Shape.Headings) {
            page.root().all().flatMap(section -> section.blocks().stream()).forEach(this::reportHidden);
        }
        tables.report();
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
        boolean hasTables = page.root()
                .all()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof TableBlock table && tables.isOfIssues(table));
        return hasTables ? new Shape.Tables() : new Shape.Boxes();
    }

    private Stream<Box> boxes() {
        return page.root()
                .all()
                .flatMap(section -> section.blocks().stream())
                .filter(ListBlock.class::isInstance)
                .flatMap(Page::children)
                .flatMap(item -> Box.of(item, page).stream());
    }

    /** A word makes a name; a code or a number does where there are two of its kind. */
    private static Set<String> series(List<String> names) {
        Map<String, Set<String>> members = new HashMap<>();
        names.forEach(name -> members.computeIfAbsent(seriesOf(name), series -> new HashSet<>())
                .add(name));
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || isOfWords(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOfWords(String series) {
        return series.contains(" ") || series.contains("#");
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
                .anyMatch(entry -> entry.isClear()
                        && entry.field().filter(TELLING::contains).isPresent()
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
        if (left) {
            passages.add(section);
        }
        section.children().forEach(child -> walk(child, path, shape));
    }

    private void add(IssueBuilder issue, List<Section> path) {
        if (issue.title().isBlank()) {
            findings.lost(Loss.ISSUE, issue.at(), "an issue has no title", "It is left out. Give it a title.");
            return;
        }
        if (milestones.size() == 1) {
            milestones.forEach(issue::milestoneOfAll);
        }
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
        if (block instanceof TableBlock table && shape instanceof Shape.Tables && tables.isOfIssues(table)) {
            tables.read(table, workstream).forEach(issue -> add(issue, path));
            return true;
        }
        return block instanceof Paragraph && readGeneral(block);
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
            } else if (box.isEmpty() && plain) {
                Page.children(item)
                        .filter(ListBlock.class::isInstance)
                        .forEach(inner -> readList((ListBlock) inner, path, workstream, shape));
                all = false;
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

    /** What is said of all issues: totals and, before the first of them, their milestone and its day. */
    private boolean readGeneral(Node block) {
        List<Field.Entry> entries = entries(block).toList();
        Location at = source.at(Page.line(block));
        boolean all = !entries.isEmpty();
        for (Field.Entry entry : entries) {
            Optional<Field> field = issues.isEmpty() ? entry.field() : Optional.empty();
            if (field.equals(Optional.of(Field.DUE))) {
                due = Day.of(Page.plain(entry.value()), at, settings, findings).map(day -> new Due(day, at));
            } else if (field.equals(Optional.of(Field.MILESTONE))) {
                milestones.add(Page.plain(entry.value()));
            } else {
                all &= Totals.isTotal(entry);
            }
        }
        return all;
    }

    private record Due(LocalDate day, Location at) {}

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

    /** The milestone of the document, if it has a day. */
    private List<DeclaredMilestone> milestones() {
        Set<String> titles = new LinkedHashSet<>(milestones);
        issues.forEach(issue -> issue.fields().milestone().ifPresent(titles::add));
        if (due.isEmpty() || issues.isEmpty()) {
            return List.of();
        }
        if (titles.size() != 1) {
            findings.lost(
                    Loss.VALUE,
                    due.get().at(),
                    "the day `" + due.get().day() + "` is of no milestone",
                    "It is left out: it stands above all issues, and they have "
                            + (titles.isEmpty() ? "no milestone." : titles.size() + " milestones."));
            return List.of();
        }
        return titles.stream()
                .map(title ->
                        new DeclaredMilestone(title, Optional.empty(), due.map(Due::day), Optional.empty(), List.of()))
                .toList();
    }

    /** Headings of issues in a fence that stands for a body are most likely behind a fence in that fence. */
    private void reportHidden(Node block) {
        long hidden = block instanceof FencedCodeBlock fence && IssueReader.isMarkdown(fence)
                ? fence.getLiteral()
                        .lines()
                        .filter(line -> HEADING.matcher(line).matches()
                                && Name.inHeading(line.replaceFirst("^#+\\s+", ""))
                                        .isPresent())
                        .count()
                : 0;
        if (hidden > 0) {
            findings.lost(
                    Loss.ISSUE,
                    (int) hidden,
                    source.at(Page.line(block)),
                    (hidden == 1 ? "1 heading of an issue stands" : hidden + " headings of issues stand")
                            + " in a fence that starts here",
                    "It is not read as one. A fence in a fence ends it too early: give the outer one four back-ticks.");
        }
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
