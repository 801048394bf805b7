package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Reads the tables of a document whose rows are issues. */
final class TableReader {

    private static final Set<Field> BESIDE = EnumSet.of(
            Field.ID, Field.LABELS, Field.ESTIMATE, Field.DEPENDS_ON, Field.ASSIGNEES, Field.MILESTONE, Field.PRIORITY);

    /** Of these the text is taken, and not the Markdown. */
    private static final Set<Field> PLAIN = EnumSet.of(Field.ID, Field.TITLE);

    private final SourceText source;
    private final IssueReader reader;
    private final Map<String, String> meanings;
    private final Findings findings;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, List<Location>> leftovers = new LinkedHashMap<>();

    TableReader(SourceText source, IssueReader reader, ImportSettings settings, Findings findings) {
        this.source = source;
        this.reader = reader;
        this.meanings = settings.columns();
        this.findings = findings;
    }

    /** Whether it has a column of titles, and one more that issues have. */
    boolean isOfIssues(TableBlock table) {
        List<Field> fields = columns(table).stream()
                .flatMap(column -> column.field().stream())
                .toList();
        return fields.contains(Field.TITLE) && fields.stream().anyMatch(BESIDE::contains);
    }

    /** The issues of a table. */
    List<IssueBuilder> read(TableBlock table, String workstream) {
        List<Column> columns = columns(table);
        for (Column column : columns) {
            seen.add(column.title());
            if (column.field().isEmpty() && !column.isIgnored()) {
                leftovers
                        .computeIfAbsent(column.title(), title -> new ArrayList<>())
                        .add(source.at(Page.line(table)));
            }
        }
        return Page.children(table)
                .filter(TableBody.class::isInstance)
                .flatMap(Page::children)
                .flatMap(row -> row(row, columns, workstream).stream())
                .toList();
    }

    /** Says what of the tables was left, and which columns the user speaks of that none of them has. */
    void report() {
        leftovers.forEach((title, places) -> findings.lost(
                Loss.FIELD,
                places.size(),
                places.get(0),
                "the column `" + title + "` has no place in a definition"
                        + (places.size() == 1 ? "" : " (" + places.size() + " tables)"),
                "Its values stand in comments above the issues."));
        String all = seen.stream().map(title -> "`" + title + "`").collect(Collectors.joining(", "));
        meanings.keySet().stream()
                .filter(title -> !seen.contains(title))
                .sorted()
                .forEach(title -> findings.error(
                        source.at(1),
                        "no column is called `" + title + "`, which --map names",
                        seen.isEmpty() ? "The document has no table of issues." : "There are " + all + "."));
    }

    /**
     * A column.
     *
     * @param name what it is called, or what the user says that it means
     */
    private record Column(String title, String name) {

        Optional<Field> field() {
            return Field.column(name.equals("body") ? "description" : name.replace('_', ' '));
        }

        boolean isIgnored() {
            return name.equals("ignore");
        }
    }

    private List<Column> columns(TableBlock table) {
        return Page.children(table)
                .filter(TableHead.class::isInstance)
                .flatMap(Page::children)
                .flatMap(Page::children)
                .map(Page::plain)
                .map(title -> new Column(title, meanings.getOrDefault(title, title)))
                .toList();
    }

    private Optional<IssueBuilder> row(Node row, List<Column> columns, String workstream) {
        Location at = source.at(Page.line(row));
        List<Node> cells = Page.children(row).toList();
        IssueBuilder issue = reader.issue(Page.line(row), "", workstream);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            read(columns.get(i), Page.text(cells.get(i)), issue, at);
        }
        if (issue.title().isBlank()) {
            findings.lost(Loss.ISSUE, at, "a row of the table has no title", "It is left out.");
            return Optional.empty();
        }
        return Optional.of(issue);
    }

    private static void read(Column column, String text, IssueBuilder issue, Location at) {
        String value = Page.plain(text);
        if (column.field().isEmpty() || PLAIN.contains(column.field().get())) {
            Page.links(text).forEach(link -> issue.remark(column.title() + ": " + link));
        }
        if (value.isEmpty() || column.isIgnored()) {
            return;
        }
        if (column.field().isEmpty()) {
            issue.remark(column.title() + ": " + value);
        } else if (column.field().get() == Field.ID) {
            readId(value, issue);
        } else {
            issue.field(new Field.Entry(column.name(), column.field(), text), at);
        }
    }

    private static void readId(String value, IssueBuilder issue) {
        String id = value.replaceAll("[✅✔☑\\uFE0F]", "").strip();
        if (!id.equals(value)) {
            issue.done();
        }
        if (!id.isEmpty()) {
            issue.named(id);
        }
    }
}
