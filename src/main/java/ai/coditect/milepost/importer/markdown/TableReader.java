package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Reads tables whose rows are issues. */
final class TableReader {

    private static final Set<Field> BESIDE = EnumSet.of(
            Field.ID, Field.LABELS, Field.ESTIMATE, Field.DEPENDS_ON, Field.ASSIGNEES, Field.MILESTONE, Field.PRIORITY);

    private final SourceText source;
    private final IssueReader reader;
    private final Findings findings;

    TableReader(SourceText source, IssueReader reader, Findings findings) {
        this.source = source;
        this.reader = reader;
        this.findings = findings;
    }

    /** Whether it has a column of titles, and one more that issues have. */
    static boolean isOfIssues(TableBlock table) {
        List<Optional<Field>> columns =
                columns(table).stream().map(Field::named).toList();
        return columns.contains(Optional.of(Field.TITLE))
                && columns.stream().flatMap(Optional::stream).anyMatch(BESIDE::contains);
    }

    private static List<String> columns(TableBlock table) {
        return Page.children(table)
                .filter(TableHead.class::isInstance)
                .flatMap(Page::children)
                .flatMap(Page::children)
                .map(Page::plain)
                .toList();
    }

    List<IssueBuilder> read(TableBlock table, String workstream) {
        List<String> columns = columns(table);
        List<IssueBuilder> issues = new ArrayList<>();
        for (String column : columns) {
            if (Field.named(column).isEmpty()) {
                findings.lost(
                        Loss.FIELD,
                        source.at(Page.line(table)),
                        "the column `" + column + "` has no place in a definition",
                        "Its values stand in comments above the issues.");
            }
        }
        Page.children(table)
                .filter(TableBody.class::isInstance)
                .flatMap(Page::children)
                .forEach(row -> row(row, columns, workstream).ifPresent(issues::add));
        return issues;
    }

    private Optional<IssueBuilder> row(Node row, List<String> columns, String workstream) {
        int line = Page.line(row);
        List<Node> cells = Page.children(row).toList();
        IssueBuilder issue = reader.issue(line, "", workstream);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String column = columns.get(i);
            String value = Page.plain(cells.get(i));
            Optional<Field> field = Field.named(column);
            if (field.isEmpty()) {
                if (!value.isEmpty()) {
                    issue.remark(column + ": " + value);
                }
            } else if (field.get() == Field.ID) {
                readId(value, issue);
            } else if (!value.isEmpty()) {
                issue.field(new Field.Entry(column, field, value), source.at(line));
            }
        }
        if (issue.title().isBlank()) {
            findings.lost(Loss.VALUE, source.at(line), "a row of the table has no title", "It is left out.");
            return Optional.empty();
        }
        return Optional.of(issue);
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
