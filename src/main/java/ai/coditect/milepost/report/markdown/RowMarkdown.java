package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Hunk;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.report.MembersWords;
import ai.coditect.milepost.report.RowGroups;
import ai.coditect.milepost.report.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a plan as lines of Markdown tables. */
final class RowMarkdown {

    static final String HEAD = "| action | what | title | changes |\n|---|---|---|---|";

    private static final Set<String> IN_HEAD = Set.of("title", "name");

    private final Map<String, String> estimates = new HashMap<>();

    /** @param work knows the hours of the issues; they are in no plan */
    RowMarkdown(Optional<DependencyGraph> work) {
        work.stream()
                .flatMap(graph -> graph.issues().stream())
                .forEach(issue -> issue.estimateHours()
                        .ifPresent(hours -> estimates.put(issue.id().value(), "estimate: " + Words.hours(hours))));
    }

    /** A line for each row; relations share one for each issue that they belong to. */
    List<String> lines(List<Change> changes) {
        List<String> lines = new ArrayList<>();
        for (List<Change> rows : RowGroups.sections(changes)) {
            switch (rows.get(0).kind()) {
                case LABEL, MILESTONE, PROJECT, PROJECT_FIELD, ISSUE, PROJECT_ITEM ->
                    rows.forEach(row -> lines.add(line(row)));
                case DEPENDENCY -> lines.addAll(relations(rows, "dependency of ", "on "));
                case SUB_ISSUE -> lines.addAll(relations(rows, "sub-issue of ", ""));
            }
        }
        return lines;
    }

    /** How many rows of each kind have each action. */
    static String counts(Plan plan) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        plan.changes().forEach(change -> actions.add(change.action()));
        StringBuilder table = new StringBuilder("| |");
        actions.forEach(action -> table.append(' ').append(Words.verb(action)).append(" |"));
        table.append("\n|---|").append("---:|".repeat(actions.size()));
        RowGroups.byKind(plan.changes()).forEach((kind, rows) -> {
            table.append("\n| ").append(Words.noun(kind)).append(" |");
            actions.forEach(action -> table.append(' ')
                    .append(rows.stream().filter(row -> row.action() == action).count())
                    .append(" |"));
        });
        return table.toString();
    }

    /** What a row is called. */
    static String name(Change change) {
        return change instanceof RelationChange relation
                ? Words.relation(
                        relation.relation(),
                        Markdown.code(relation.issue().id().value()),
                        Markdown.code(relation.other().id().value()))
                : name(change.kind(), change.number(), change.key());
    }

    /** What a thing is called: {@code issue `#12` `pytest-setup`}. */
    static String name(Kind kind, OptionalInt number, String key) {
        String hash = number.isPresent() ? "`#" + number.getAsInt() + "` " : "";
        return Words.noun(kind) + " " + hash + Markdown.code(key);
    }

    /** A field with both sides; a text only by its name, since its diff stands elsewhere. */
    private static String field(Action action, FieldChange field) {
        String reason = " (" + Words.reason(action, field) + ")";
        return field.field()
                + field.difference().match(new Difference.Cases<String>() {
                    @Override
                    public String value(Difference.Value difference) {
                        return ": " + RowMarkdown.value(difference.before()) + " → "
                                + RowMarkdown.value(difference.after()) + reason;
                    }

                    @Override
                    public String members(Difference.Members difference) {
                        return ": " + MembersWords.planned(difference, field.reason(), Markdown::brief)
                                + (field.reason() == Reason.DRIFT ? "" : reason);
                    }

                    @Override
                    public String text(Difference.Text difference) {
                        return reason;
                    }

                    @Override
                    public String edits(Difference.Edits difference) {
                        return reason;
                    }

                    @Override
                    public String marker(Difference.Marker difference) {
                        return ": " + Markdown.prose(Words.marker(difference));
                    }
                });
    }

    private String line(Change change) {
        String title = change.kind() == Kind.ISSUE ? Markdown.brief(change.title()) : "";
        return row(change.action(), name(change), title, fields(change));
    }

    /** A conflict stands above with both its sides. */
    private String fields(Change change) {
        return switch (change.action()) {
            case CREATE ->
                Stream.concat(
                                change.fields().stream()
                                        .filter(field -> !IN_HEAD.contains(field.field()))
                                        .map(field -> field.difference().match(new Created(field.field()))),
                                estimate(change))
                        .collect(Collectors.joining("<br>"));
            case CONFLICT, ORPHANED, NONE -> "";
            case UPDATE, ADOPT, CLOSE, REOPEN, DELETE ->
                change.fields().stream()
                        .map(field -> field(change.action(), field))
                        .collect(Collectors.joining("<br>"));
        };
    }

    private Stream<String> estimate(Change change) {
        return change.kind() == Kind.ISSUE ? Optional.ofNullable(estimates.get(change.key())).stream() : Stream.empty();
    }

    /** A field of something new; a text only by its size, since it stands in a fold below. */
    private record Created(String field) implements Difference.Cases<String> {

        @Override
        public String value(Difference.Value difference) {
            String value = difference.after().orElse("");
            return field + ": " + Markdown.brief(field.equals("color") ? "#" + value : value);
        }

        @Override
        public String members(Difference.Members difference) {
            return field + ": " + MembersWords.listed(difference.after(), Markdown::brief);
        }

        @Override
        public String text(Difference.Text difference) {
            return field + ": " + Words.size(Hunk.lines(difference.after().orElse(""))) + ", below";
        }

        @Override
        public String edits(Difference.Edits difference) {
            return field + ": " + Words.counted(difference.edits().size(), "edit");
        }

        @Override
        public String marker(Difference.Marker difference) {
            return field + ": " + Words.marker(difference);
        }
    }

    private static List<String> relations(List<Change> rows, String beforeHead, String beforeOthers) {
        List<String> lines = new ArrayList<>();
        RowGroups.byAction(rows)
                .forEach((action, relations) -> RowGroups.grouped(relations).forEach((head, others) -> {
                    String list = others.stream().map(Markdown::code).collect(Collectors.joining(", "));
                    lines.add(row(action, beforeHead + Markdown.code(head), "", beforeOthers + list));
                }));
        return lines;
    }

    private static String row(Action action, String what, String title, String changes) {
        return "| " + Words.verb(action) + " | " + what + " | " + title + " | " + changes + " |";
    }

    private static String value(Optional<String> value) {
        return value.map(Markdown::brief).orElse("(none)");
    }
}
