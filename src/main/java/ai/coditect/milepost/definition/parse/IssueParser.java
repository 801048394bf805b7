package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.parse.RawContent.RawTask;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Parses an item of {@code issues}. */
final class IssueParser {

    private final ValueParser values;
    private final DiagnosticCollector diagnostics;

    IssueParser(ValueParser values, DiagnosticCollector diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    RawIssue parse(MappingReader issue) {
        Optional<Scalar> id =
                issue.required("id", "Give it a short name that never changes, for example `id: pytest-setup`.");
        Optional<Scalar> title = issue.required("title");
        Optional<Scalar> previousId = issue.line("previously_id");
        Stream.concat(id.stream(), previousId.stream()).forEach(values::checkId);
        MappingSchema.sectionKeys().forEach(key -> checkExclusive(issue, key, "body"));
        checkExclusive(issue, "no_dependencies", "depends_on");
        return new RawIssue(
                issue.at(),
                id,
                title,
                previousId,
                fields(issue),
                issue.line("parent"),
                dependencies(issue),
                content(issue));
    }

    /** The keys that {@code defaults} and issues have in common. */
    RawFields fields(MappingReader mapping) {
        return new RawFields(
                mapping.lines("labels"),
                mapping.lines("assignees"),
                mapping.line("milestone"),
                mapping.line("type"),
                mapping.line("priority"),
                mapping.line("state").flatMap(values::issueState),
                mapping.line("estimate").flatMap(values::hours));
    }

    private void checkExclusive(MappingReader issue, String key, String other) {
        issue.at(key)
                .filter(at -> issue.has(other))
                .ifPresent(at -> diagnostics.error(
                        at,
                        "`" + key + "` cannot be combined with `" + other + "`",
                        "Keep one of the two and remove the other."));
    }

    private RawContent content(MappingReader issue) {
        return new RawContent(
                issue.text("body"),
                issue.text("goal"),
                issue.items("tasks", MappingSchema.TASK, text -> new RawTask(text, false), this::task),
                issue.lines("deliverables"),
                issue.lines("acceptance_criteria"),
                issue.line("no_dependencies"),
                issue.lines("resources"),
                issue.lines("file_paths"));
    }

    private Optional<RawTask> task(MappingReader task) {
        Optional<Scalar> text = task.required("text", "Add the line `text: …`, or put text with a colon into quotes.");
        boolean done = task.line("done").filter(values::done).isPresent();
        return text.map(it -> new RawTask(it, done));
    }

    private List<RawDependency> dependencies(MappingReader issue) {
        return issue.items(
                "depends_on",
                MappingSchema.DEPENDENCY,
                id -> new RawDependency(List.of(id), Optional.empty()),
                this::dependency);
    }

    private Optional<RawDependency> dependency(MappingReader dependency) {
        if (dependency.has("id") == dependency.has("ids")) {
            diagnostics.error(
                    dependency.at(),
                    "a dependency has " + (dependency.has("id") ? "both `id` and `ids`" : "neither `id` nor `ids`"),
                    "Write `id: one-issue`, or `ids: [one-issue, another]`.");
        }
        List<Scalar> on = Stream.concat(dependency.line("id").stream(), dependency.lines("ids").stream())
                .toList();
        Optional<Scalar> remark = dependency.line("remark");
        return on.isEmpty() ? Optional.empty() : Optional.of(new RawDependency(on, remark));
    }
}
