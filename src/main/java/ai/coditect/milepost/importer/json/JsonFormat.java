package ai.coditect.milepost.importer.json;

import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.records.RecordReader;
import ai.coditect.milepost.importer.tree.JsonTree;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Issues in JSON: a list of them, one on each line, or a list under a key; Task Master's tasks. */
public final class JsonFormat implements SourceFormat {

    private static final Pattern NAME = Pattern.compile(".*\\.(?:jsonc?|jsonl|ndjson)");

    private static final Pattern USUAL_NAME =
            Pattern.compile("(?:.*[-_.])?(?:issues?|tasks?|backlog|tickets?)\\.(?:jsonc?|jsonl|ndjson)");

    /** Keys that a list of issues stands under. */
    private static final List<String> LISTS = List.of("issues", "items", "tickets", "stories");

    /** What tools say of an issue that was deleted, and is kept for their own sake. */
    private static final Set<String> DELETED = Set.of("tombstone", "deleted");

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean recognises(SourceText source) {
        if (!NAME.matcher(source.fileName()).matches()) {
            return false;
        }
        Findings unused = new Findings();
        List<Tree> roots = JsonTree.read(source, unused);
        return unused.hasErrors()
                ? USUAL_NAME.matcher(source.fileName()).matches()
                : RecordReader.hasTitle(records(roots, new Leftovers(""), unused));
    }

    @Override
    public Draft read(SourceText source, ImportSettings settings, Findings findings) {
        Leftovers leftovers = new Leftovers("");
        List<Fields> records = records(JsonTree.read(source, findings), leftovers, findings);
        leftovers.report(findings, "It is left out: it stands beside the issues.");
        leavePullRequests(records, findings);
        List<Fields> kept = records.stream()
                .filter(record -> !isPullRequest(record) && isKept(record, findings))
                .toList();
        return RecordReader.read(source.name(), kept, settings, findings);
    }

    private static List<Fields> records(List<Tree> roots, Leftovers leftovers, Findings findings) {
        List<Fields> tasks = roots.size() == 1 ? TaskLists.of(roots.get(0), leftovers, findings) : List.of();
        return tasks.isEmpty()
                ? roots.stream()
                        .flatMap(root -> Issues.in(root, findings).stream())
                        .flatMap(root -> list(root, leftovers, findings).stream())
                        .toList()
                : tasks;
    }

    /** The issues in a list that stands under a key, or the issue that it is. */
    private static List<Fields> list(Fields root, Leftovers leftovers, Findings findings) {
        Optional<Field> list = root.all().stream()
                .filter(field -> LISTS.contains(field.key()) && field.value() instanceof Items)
                .findFirst();
        if (list.isEmpty()) {
            return List.of(root);
        }
        root.all().stream()
                .filter(field -> !list.get().equals(field))
                .forEach(field -> leftovers.add(field.key(), field.at()));
        return Issues.in(list.get().value(), findings);
    }

    private static void leavePullRequests(List<Fields> records, Findings findings) {
        List<Fields> requests =
                records.stream().filter(JsonFormat::isPullRequest).toList();
        if (!requests.isEmpty()) {
            findings.lost(
                    Loss.ISSUE,
                    requests.size(),
                    requests.get(0).at(),
                    requests.size() == 1
                            ? "a pull request is no issue"
                            : requests.size() + " pull requests are no issues",
                    "GitHub lists them among the issues. They are left out.");
        }
    }

    private static boolean isPullRequest(Fields record) {
        return record.get("pull_request").filter(Fields.class::isInstance).isPresent()
                || record.text("isPullRequest").filter("true"::equals).isPresent();
    }

    private static boolean isKept(Fields record, Findings findings) {
        boolean isDeleted = record.text("status").filter(DELETED::contains).isPresent();
        if (isDeleted) {
            findings.lost(Loss.PASSAGE, record.at(), "the issue was deleted", "It is not brought along.");
        }
        return !isDeleted;
    }
}
