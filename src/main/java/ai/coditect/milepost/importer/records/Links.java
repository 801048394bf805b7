package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the issues that an issue names. */
final class Links {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");
    private static final Pattern LINKED_TITLE = Pattern.compile("(.+?)\\s*\\(https?://[^()\\s]*\\)(?:,\\s*|$)");

    /** Keys of a mapping that names an issue. */
    private static final List<String> ISSUE_KEYS = List.of("number", "depends_on_id", "key", "id");

    private final Values values;
    private final Dialect dialect;
    private final Findings findings;
    private final List<DraftDependency> dependsOn = new ArrayList<>();
    private final List<DraftDependency> blocks = new ArrayList<>();
    private final List<DraftDependency> parents = new ArrayList<>();

    Links(Values values, Dialect dialect, Findings findings) {
        this.values = values;
        this.dialect = dialect;
        this.findings = findings;
        values.fields(Meaning.DEPENDS_ON).forEach(field -> add(field, dependsOn));
        values.fields(Meaning.BLOCKS).forEach(field -> add(field, blocks));
        values.fields(Meaning.PARENT).forEach(field -> add(field, parents));
    }

    /** What blocks the issue. */
    List<DraftDependency> dependsOn() {
        return dependsOn;
    }

    /** What the issue blocks. */
    List<DraftDependency> blocks() {
        return blocks;
    }

    /** What the issue is a part of; of several none is taken. */
    Optional<DraftDependency> parent() {
        List<String> names =
                parents.stream().map(DraftDependency::text).distinct().toList();
        if (names.size() > 1 && !dialect.equals(Dialect.JIRA)) {
            values.remarks().add("parents: " + String.join(", ", names));
            findings.lost(
                    Loss.REFERENCE,
                    names.size(),
                    values.at(),
                    "the issue has more than one parent: " + String.join(", ", names),
                    "They are left out, and stand in a comment above the issue: GitHub takes one.");
            return Optional.empty();
        }
        return parents.stream().findFirst();
    }

    private void add(Field field, List<DraftDependency> links) {
        for (Tree item : field.value().items()) {
            List<String> titles = linkedTitles(item);
            titles.forEach(title -> links.add(new DraftDependency(title, item.at())));
            if (!titles.isEmpty()) {
                continue;
            }
            Optional<String> name = item instanceof Fields target ? target(target) : item.text();
            Location place = item.at();
            Optional<String> kind = item instanceof Fields target ? target.text("type") : Optional.empty();
            values.leaveUnnamed(item, name, field);
            if (name.isEmpty()) {
                continue;
            }
            DraftDependency link = new DraftDependency(numbered(name.get()), place);
            if (kind.isEmpty() || kind.get().equals("blocks")) {
                links.add(link);
            } else if (kind.get().equals("parent-child")) {
                parents.add(link);
            } else {
                values.remarks().add(kind.get() + ": " + name.get());
                findings.lost(
                        Loss.REFERENCE,
                        place,
                        "a link of the kind `" + kind.get() + "` has no place in a definition",
                        "It is left out, and stands in a comment above the issue.");
            }
        }
    }

    /** Titles with the addresses of their pages behind them. */
    private List<String> linkedTitles(Tree item) {
        return dialect.equals(Dialect.NOTION)
                ? item.text().stream()
                        .flatMap(text -> LINKED_TITLE.matcher(text).results())
                        .map(title -> title.group(1))
                        .toList()
                : List.of();
    }

    private static Optional<String> target(Fields fields) {
        return ISSUE_KEYS.stream().flatMap(key -> fields.text(key).stream()).findFirst();
    }

    /** On GitHub a bare number is one of an issue. */
    private String numbered(String name) {
        Matcher number = NUMBER.matcher(name);
        return !dialect.equals(Dialect.JIRA) && number.matches() ? "#" + number.group(1) : name;
    }
}
