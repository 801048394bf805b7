package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the records of one source. */
public final class RecordReader {

    private static final String ADVICE =
            "It is left out: no key of a definition holds it. If it means one of them, say so with --map.";

    private final Dialect dialect;
    private final ImportSettings settings;
    private final Findings findings;
    private final Leftovers leftovers = new Leftovers("");
    private final Described described;

    private RecordReader(Dialect dialect, ImportSettings settings, Findings findings) {
        this.dialect = dialect;
        this.settings = settings;
        this.findings = findings;
        this.described = new Described(settings, findings);
    }

    /** The issues that the records are, and all that is said about them. */
    public static Draft read(String source, List<Fields> records, ImportSettings settings, Findings findings) {
        Set<String> keys = keys(records);
        Dialect dialect = Dialect.of(keys);
        RecordReader reader = new RecordReader(dialect, settings, findings);
        List<DraftIssue> issues = List.of();
        if (!records.isEmpty() && reader.canRead(records.get(0), keys)) {
            issues = reader.issues(records);
        }
        reader.leftovers.report(findings, ADVICE);
        reader.described.leftovers().forEach(left -> left.report(findings, ADVICE));
        return new Draft(
                source,
                Optional.empty(),
                reader.described.milestones(),
                reader.described.labels(),
                issues,
                dialect.equals(Dialect.GITHUB) ? Numbering.REPOSITORY : Numbering.DOCUMENT);
    }

    /** Whether the records can be issues: one of their keys is a title. */
    public static boolean hasTitle(List<Fields> records) {
        return Dialect.hasTitle(keys(records));
    }

    /** What the user may say that a key means. */
    public static Set<String> meanings() {
        return Dialect.meanings();
    }

    private static Set<String> keys(List<Fields> records) {
        return records.stream()
                .flatMap(record -> record.all().stream())
                .map(Field::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the keys are those that the user speaks of, with a title among them; otherwise it is reported. */
    private boolean canRead(Fields first, Set<String> keys) {
        String all = keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
        List<String> unknown = settings.columns().keySet().stream()
                .filter(column -> !keys.contains(column))
                .sorted()
                .toList();
        for (String column : unknown) {
            findings.error(
                    first.at(), "no column is called `" + column + "`, which --map names", "There are " + all + ".");
        }
        boolean hasTitle = keys.stream().anyMatch(key -> meaning(key).equals(Optional.of(Meaning.TITLE)));
        if (!hasTitle) {
            findings.error(
                    first.at(),
                    "no column is known to be the title",
                    "There are " + all + ". Name the one that is: --map COLUMN=title.");
        }
        return hasTitle && unknown.isEmpty();
    }

    private Optional<Meaning> meaning(String key) {
        return Optional.ofNullable(settings.columns().get(key))
                .map(name -> Meaning.valueOf(name.toUpperCase(Locale.ROOT)))
                .or(() -> dialect.meaning(key));
    }

    private List<DraftIssue> issues(List<Fields> records) {
        IssueReader reader = new IssueReader(dialect, described, settings, findings);
        List<DraftIssue> issues = new ArrayList<>();
        for (Fields record : records) {
            Values values = new Values(record, this::meaning, leftovers, findings);
            reader.title(values)
                    .ifPresentOrElse(
                            title -> issues.add(reader.issue(values, title)),
                            () -> findings.lost(
                                    Loss.PASSAGE,
                                    record.at(),
                                    "an issue has no title",
                                    "It is left out. Give it a title."));
        }
        return issues;
    }
}
