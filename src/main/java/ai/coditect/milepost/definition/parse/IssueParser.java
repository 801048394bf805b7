package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.parse.RawContent.RawTask;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads an item of {@code issues}. */
final class IssueParser {

    private final NodeReader reader;
    private final DiagnosticCollector diagnostics;
    private final FieldParser fields;

    IssueParser(NodeReader reader, DiagnosticCollector diagnostics, FieldParser fields) {
        this.reader = reader;
        this.diagnostics = diagnostics;
        this.fields = fields;
    }

    RawIssue parse(MappingReader issue) {
        checkPresent(issue, "id", "Give it a short name that never changes, for example `id: pytest-setup`.");
        checkPresent(issue, "title", "Add the line `title: …`.");
        checkAgreement(issue);
        Optional<Scalar> id = issue.line("id");
        id.ifPresent(this::checkForm);
        Optional<Scalar> previousId = issue.line("previously_id");
        previousId.ifPresent(this::checkForm);
        return new RawIssue(
                issue.at(),
                id,
                issue.line("title"),
                previousId,
                fields.parse(issue),
                issue.line("parent"),
                dependencies(issue),
                content(issue));
    }

    private void checkPresent(MappingReader issue, String key, String advice) {
        if (!issue.has(key)) {
            diagnostics.error(issue.at(), "an issue has no `" + key + "`", advice);
        }
    }

    private void checkForm(Scalar id) {
        if (IssueId.parse(id.value()).isEmpty()) {
            diagnostics.error(
                    id.at(),
                    "`" + id.value() + "` is not an id",
                    "An id has lower-case letters and digits in words joined by single hyphens, for example"
                            + " `pytest-setup`, and at most " + IssueId.MAX_LENGTH + " characters.");
        }
    }

    private void checkAgreement(MappingReader issue) {
        if (issue.has("body")) {
            MappingSchema.sections().forEach(key -> issue.at(key).ifPresent(at -> beside(at, key, "body")));
        }
        if (issue.has("depends_on")) {
            issue.at("no_dependencies").ifPresent(at -> beside(at, "no_dependencies", "depends_on"));
        }
    }

    private void beside(Location at, String key, String other) {
        diagnostics.error(
                at, "`" + key + "` cannot stand beside `" + other + "`", "Keep one of the two and remove the other.");
    }

    private RawContent content(MappingReader issue) {
        return new RawContent(
                issue.text("body"),
                issue.text("goal"),
                tasks(issue),
                issue.lines("deliverables"),
                issue.lines("acceptance_criteria"),
                issue.line("no_dependencies"),
                issue.lines("resources"),
                issue.lines("file_paths"));
    }

    private List<RawTask> tasks(MappingReader issue) {
        List<RawTask> tasks = new ArrayList<>();
        for (Node node : issue.items("tasks")) {
            if (node instanceof MappingNode) {
                reader.map(node, MappingSchema.TASK).flatMap(this::task).ifPresent(tasks::add);
            } else {
                reader.line(node, "an item of `tasks`").ifPresent(text -> tasks.add(new RawTask(text, false)));
            }
        }
        return tasks;
    }

    private Optional<RawTask> task(MappingReader task) {
        if (!task.has("text")) {
            diagnostics.error(
                    task.at(), "a task has no `text`", "Add the line `text: …`, or put text with a colon into quotes.");
        }
        boolean done = task.line("done").filter(this::isTrue).isPresent();
        return task.line("text").map(text -> new RawTask(text, done));
    }

    private boolean isTrue(Scalar text) {
        if (!Tag.BOOL.equals(text.node().getTag())) {
            diagnostics.error(
                    text.at(), "`done` must be true or false, not `" + text.value() + "`", "Write `done: true`.");
        }
        return List.of("true", "yes", "on").contains(text.value().toLowerCase(Locale.ROOT));
    }

    private List<RawDependency> dependencies(MappingReader issue) {
        List<RawDependency> dependencies = new ArrayList<>();
        for (Node node : issue.items("depends_on")) {
            if (node instanceof MappingNode) {
                reader.map(node, MappingSchema.DEPENDENCY)
                        .flatMap(this::dependency)
                        .ifPresent(dependencies::add);
            } else {
                reader.line(node, "an item of `depends_on`")
                        .ifPresent(id -> dependencies.add(new RawDependency(List.of(id), Optional.empty())));
            }
        }
        return dependencies;
    }

    private Optional<RawDependency> dependency(MappingReader item) {
        if (item.has("id") == item.has("ids")) {
            String both = item.has("id") ? "both `id` and `ids`" : "neither `id` nor `ids`";
            diagnostics.error(
                    item.at(), "a dependency has " + both, "Write `id: one-issue`, or `ids: [one-issue, another]`.");
        }
        List<Scalar> on = new ArrayList<>(item.line("id").stream().toList());
        on.addAll(item.lines("ids"));
        Optional<Scalar> remark = item.line("remark");
        return on.isEmpty() ? Optional.empty() : Optional.of(new RawDependency(on, remark));
    }
}
