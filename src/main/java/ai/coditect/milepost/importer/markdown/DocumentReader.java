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

/** Reads the issues of a document, and says what else is in it. */
final class DocumentReader {

    /** Lists of boxes below such a heading are no work to be done. */
    private static final Pattern CHECKLIST = Pattern.compile(
            "(?i).*\\b(?:checklist|definition of done|acceptance|criteria|quality gates?|pre-?flight|success metrics)\\b.*");

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");

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
        Shape shape = new ShapeFinder(page, tables).find();
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
                            && named.series().contains(it.series()));
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
        List<Field.Entry> entries = page.entries(block).toList();
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
