package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawProject;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The project board, and what the issues are to have there. */
final class BoardBuilder {

    private final List<BuiltIssue> issues;
    private final DiagnosticCollector diagnostics;
    private final Optional<DeclaredProject> project;

    private BoardBuilder(List<BuiltIssue> issues, DiagnosticCollector diagnostics, Optional<RawProject> project) {
        this.issues = issues;
        this.diagnostics = diagnostics;
        this.project = project.map(this::project);
    }

    static BoardBuilder of(RawDefinitions definitions, List<BuiltIssue> issues, DiagnosticCollector diagnostics) {
        return new BoardBuilder(issues, diagnostics, definitions.project());
    }

    Optional<DeclaredProject> project() {
        return project;
    }

    /** The issues with their values on the board. */
    List<BuiltIssue> issues() {
        return project.filter(board -> !board.fields().isEmpty())
                .map(board -> issues.stream()
                        .map(issue -> new BuiltIssue(issue.raw(), filled(issue, board)))
                        .toList())
                .orElse(issues);
    }

    private DeclaredProject project(RawProject raw) {
        return new DeclaredProject(
                raw.owner(),
                raw.choice(),
                raw.status().map(Scalar::value),
                raw.fields().stream().map(this::field).toList(),
                raw.at());
    }

    private DeclaredProject.Field field(RawProject.Field raw) {
        List<String> options = raw.options().stream().map(Scalar::value).toList();
        boolean occurring = raw.type() == FieldType.SINGLE_SELECT && options.isEmpty();
        return new DeclaredProject.Field(
                new FieldName(raw.name().value()),
                raw.type(),
                raw.from(),
                occurring ? raw.from().map(key -> occurring(key, raw.name())).orElse(List.of()) : options,
                raw.name().at());
    }

    /** The values of a key in the order of the definitions, each once without regard to case. */
    private List<String> occurring(PlanningKey key, Scalar field) {
        TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> options = issues.stream()
                .flatMap(issue -> value(key, issue.declared()).stream())
                .filter(seen::add)
                .toList();
        if (options.size() > GitHubLimits.MAX_OPTIONS) {
            diagnostics.error(
                    field.at(),
                    "`" + key.key() + "` has " + options.size() + " different values",
                    "A single select takes at most " + GitHubLimits.MAX_OPTIONS
                            + " options. Use fewer, or write `type: text`.");
        }
        return options;
    }

    private DeclaredIssue filled(BuiltIssue issue, DeclaredProject board) {
        TreeMap<FieldName, FieldValue> values = new TreeMap<>();
        for (DeclaredProject.Field field : board.fields()) {
            field.from()
                    .flatMap(key -> value(key, issue.declared()))
                    .flatMap(text -> canonical(text, field, issue))
                    .ifPresent(value -> values.put(field.name(), value));
        }
        return issue.declared().with(issue.declared().content().withBoard(FieldValues.of(values)));
    }

    private Optional<FieldValue> canonical(String text, DeclaredProject.Field field, BuiltIssue issue) {
        Optional<FieldValue> value = field.type().canonical(FieldValue.of(text), field.options());
        if (value.isEmpty()) {
            String key = field.from().map(PlanningKey::key).orElse("");
            diagnostics.error(
                    issue.raw().where(),
                    "the " + key + " `" + text + "` is no option of the board's field `" + field.name() + "`",
                    diagnostics
                            .suggestions()
                            .orElse(
                                    text,
                                    field.options(),
                                    "Its options are " + String.join(", ", field.options()) + ". Add it there, at "
                                            + field.place() + "."));
        }
        return value;
    }

    private static Optional<String> value(PlanningKey key, DeclaredIssue issue) {
        return switch (key) {
            case PRIORITY -> issue.priority();
            case ESTIMATE -> issue.estimateHours().map(Hours::text);
            case START -> issue.start().map(LocalDate::toString);
            case DUE -> issue.due().map(LocalDate::toString);
            case WORKSTREAM -> Optional.of(issue.workstream());
        };
    }
}
