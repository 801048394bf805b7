package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.shell.Value.Created;
import ai.coditect.milepost.importer.shell.Value.Kind;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Text;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a script creates, in its order. */
final class Creations {

    /** Why another way is followed. */
    enum Way {
        /** It is taken in place of the first one. */
        BRANCH,
        /** It is taken if the first one fails. */
        FALLBACK
    }

    /** Issues that were created on another way to the same place. */
    private record Alternatives(int first, int end, Way way) {

        boolean has(int index) {
            return index >= first && index < end;
        }
    }

    private final List<ScriptIssue> issues = new ArrayList<>();
    private final List<Fields> labels = new ArrayList<>();
    private final List<List<Field>> milestones = new ArrayList<>();
    private final Map<String, Integer> latest = new HashMap<>();
    private final Deque<Alternatives> alternatives = new ArrayDeque<>();
    private Optional<RepositoryRef> repository = Optional.empty();

    /** How many issues there are. */
    int size() {
        return issues.size();
    }

    List<ScriptIssue> issues() {
        return issues;
    }

    ScriptIssue issue(Created created) {
        return issues.get(created.index());
    }

    /** Follows another way: an issue that was created since the first one is not created again on it. */
    void otherwise(int first, Way way, Runnable commands) {
        alternatives.push(new Alternatives(first, issues.size(), way));
        commands.run();
        alternatives.pop();
    }

    /** Whether an issue of that title is created on another way already; if so, that one. */
    Optional<Created> elsewhere(String title) {
        int index = latest.getOrDefault(title, -1);
        return alternatives.stream().anyMatch(range -> range.has(index))
                ? Optional.of(new Created(Kind.ISSUE, index))
                : Optional.empty();
    }

    /** Whether that other way is a branch, whose issue could as well be meant. */
    boolean isInBranch(Created created) {
        return alternatives.stream()
                .filter(range -> range.has(created.index()))
                .anyMatch(range -> range.way() == Way.BRANCH);
    }

    Created add(ScriptIssue issue) {
        latest.put(issue.title(), issues.size());
        issues.add(issue);
        return new Created(Kind.ISSUE, issues.size() - 1);
    }

    List<Fields> labels() {
        return labels;
    }

    void addLabel(Fields label) {
        labels.add(label);
    }

    List<Fields> milestones() {
        return milestones.stream()
                .map(fields -> new Fields(fields, fields.get(0).at()))
                .toList();
    }

    Created addMilestone(List<Field> milestone) {
        milestones.add(new ArrayList<>(milestone));
        return new Created(Kind.MILESTONE, milestones.size() - 1);
    }

    /** More is said of a milestone. */
    void change(Created milestone, List<Field> changes) {
        List<Field> fields = milestones.get(milestone.index());
        for (Field change : changes) {
            fields.removeIf(field -> field.key().equals(change.key()));
            fields.add(change);
        }
    }

    String milestoneTitle(Created milestone) {
        return milestones.get(milestone.index()).stream()
                .filter(field -> field.key().equals("title"))
                .map(Field::value)
                .map(value -> value instanceof Text text ? text.value() : "")
                .findFirst()
                .orElse("");
    }

    Optional<RepositoryRef> repository() {
        return repository;
    }

    /** The repository of the script; another one before it, if there was one. */
    Optional<RepositoryRef> setRepository(RepositoryRef named) {
        Optional<RepositoryRef> other = repository.filter(known -> !known.isSameAs(named));
        repository = repository.or(() -> Optional.of(named));
        return other;
    }

    /** A key of a label or a milestone with its value. */
    static Field field(String key, String value, Location at) {
        return new Field(key, at, new Text(value, at));
    }
}
