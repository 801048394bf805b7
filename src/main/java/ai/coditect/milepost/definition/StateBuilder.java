package ai.coditect.milepost.definition;

import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.IssueText;
import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.definition.parse.Located;
import ai.coditect.milepost.definition.parse.People;
import ai.coditect.milepost.definition.parse.RawContent;
import ai.coditect.milepost.definition.parse.RawContent.RawTask;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawDependency;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawIssue;
import ai.coditect.milepost.definition.parse.RawLabel;
import ai.coditect.milepost.definition.parse.RawMilestone;
import ai.coditect.milepost.definition.parse.RawPerson;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.definition.parse.Said;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.Person;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what is written into the declared state. What is faulty is left out. */
final class StateBuilder {

    private final RawDefinitions definitions;
    private final Map<LabelName, LabelName> spelling = new HashMap<>();
    private final People people;
    private final PlanningBuilder planning;
    private final SectionLayout layout;

    StateBuilder(RawDefinitions definitions, People people) {
        this.definitions = definitions;
        this.people = people;
        this.planning = new PlanningBuilder(definitions.fields());
        this.layout = Layouts.of(definitions);
        definitions.labels().map(label -> label(label.name())).forEach(name -> spelling.putIfAbsent(name, name));
    }

    /** The issues that have a usable id and a title. */
    List<BuiltIssue> issues(List<MergedIssue> issues) {
        return issues.stream()
                .flatMap(issue -> issue(issue).map(declared -> new BuiltIssue(issue.raw(), declared)).stream())
                .toList();
    }

    DeclaredState build(List<MergedIssue> merged, List<BuiltIssue> issues, Optional<DeclaredProject> project) {
        return new DeclaredState(
                definitions.files().stream()
                        .flatMap(file -> file.repository().stream())
                        .flatMap(text -> RepositoryRef.parse(text.value()).stream())
                        .findFirst(),
                definitions.milestones().map(StateBuilder::milestone).toList(),
                definitions.labels().map(StateBuilder::label).toList(),
                issues.stream().map(BuiltIssue::declared).toList(),
                definitions.people().map(StateBuilder::person).toList(),
                planning.declared(
                        merged.stream().map(issue -> issue.fields().planning()).toList()),
                project);
    }

    /** The issue; empty when it has no usable id or no title. */
    private Optional<DeclaredIssue> issue(MergedIssue issue) {
        RawIssue raw = issue.raw();
        Optional<IssueId> id = id(raw.id());
        if (id.isEmpty() || raw.title().isEmpty()) {
            return Optional.empty();
        }
        RawFields fields = issue.fields();
        List<Dependency> dependsOn =
                raw.dependsOn().stream().map(StateBuilder::dependency).toList();
        IssueContent content = new IssueContent(
                raw.title().get().value(),
                BodyRenderer.render(text(issue, dependsOn), layout),
                labels(fields),
                assignees(fields),
                text(fields.milestone().value()),
                fields.state(),
                text(fields.type().value()),
                planning.values(fields.planning()),
                dependsOn.stream()
                        .flatMap(dependency -> dependency.on().stream())
                        .map(IssueLink.class::cast)
                        .toList(),
                id(raw.parent()).map(IssueLink.class::cast));
        return Optional.of(new DeclaredIssue(
                id.get(),
                id(raw.previousId()),
                content,
                namedEmpty(fields),
                text(fields.planning().priority().value()),
                value(fields.planning().estimate()),
                value(fields.planning().start()),
                value(fields.planning().due()),
                workers(fields),
                issue.workstream()));
    }

    private static Set<IssueField> namedEmpty(RawFields fields) {
        Set<IssueField> empty = EnumSet.noneOf(IssueField.class);
        if (fields.milestone().isNone()) {
            empty.add(IssueField.MILESTONE);
        }
        if (fields.type().isNone()) {
            empty.add(IssueField.TYPE);
        }
        return empty;
    }

    /** The labels in their declared spelling, each once. */
    List<LabelName> labels(RawFields fields) {
        return fields.labels().stream()
                .map(StateBuilder::label)
                .map(name -> spelling.getOrDefault(name, name))
                .distinct()
                .toList();
    }

    /** The logins, each once; a role without a login gives none. */
    List<String> assignees(RawFields fields) {
        Map<String, String> found = new LinkedHashMap<>();
        fields.assignees().stream()
                .map(Scalar::value)
                .flatMap(name -> people.login(name).stream())
                .forEach(login -> found.putIfAbsent(login.toLowerCase(Locale.ROOT), login));
        return List.copyOf(found.values());
    }

    /** Who does it: roles, and logins that no role has. */
    private List<String> workers(RawFields fields) {
        return fields.assignees().stream()
                .map(Scalar::value)
                .map(people::worker)
                .distinct()
                .toList();
    }

    private static Person person(RawPerson raw) {
        Person plain = Person.named(raw.role().value(), raw.login());
        return new Person(
                plain.name(),
                plain.login(),
                raw.hoursPerDay().orElse(plain.hoursPerDay()),
                raw.from().map(Located::value),
                raw.until().map(Located::value),
                raw.daysOff(),
                raw.rate());
    }

    private static IssueText text(MergedIssue issue, List<Dependency> dependsOn) {
        RawContent content = issue.raw().content();
        List<RawSection> own = issue.fields().sections();
        if (content.body().isPresent() && own.isEmpty() && !content.hasSections()) {
            return new IssueText.Markdown(content.body().get().raw().stripTrailing());
        }
        return new IssueText.Sections(
                content.body().map(Scalar::raw),
                text(content.goal()),
                tasks(content.tasks()),
                texts(content.deliverables()),
                texts(content.acceptanceCriteria()),
                dependsOn,
                text(content.noDependencies()),
                value(issue.fields().planning().estimate()),
                texts(content.resources()),
                texts(content.filePaths()),
                own.stream()
                        .map(section -> new OwnSection(section.heading().value(), content(section.content())))
                        .toList());
    }

    private static OwnSection.Content content(RawSection.Content raw) {
        if (raw instanceof RawSection.Prose prose) {
            return new OwnSection.Prose(prose.text().value());
        }
        return raw instanceof RawSection.Bullets list
                ? new OwnSection.Bullets(texts(list.items()))
                : new OwnSection.Boxes(tasks(((RawSection.Boxes) raw).tasks()));
    }

    private static List<Task> tasks(List<RawTask> tasks) {
        return tasks.stream().map(task -> new Task(task.text(), task.done())).toList();
    }

    private static Dependency dependency(RawDependency raw) {
        List<IssueId> on = raw.on().stream()
                .flatMap(id -> IssueId.parse(id.value()).stream())
                .toList();
        return new Dependency(on, text(raw.remark()));
    }

    private static DeclaredMilestone milestone(RawMilestone raw) {
        return new DeclaredMilestone(
                raw.title().value(), text(raw.description()), raw.dueOn(), raw.state(), texts(raw.previously()));
    }

    private static DeclaredLabel label(RawLabel raw) {
        List<LabelName> previously =
                raw.previously().stream().map(StateBuilder::label).toList();
        return new DeclaredLabel(label(raw.name()), raw.color(), text(raw.description()), previously);
    }

    private static LabelName label(Scalar name) {
        return new LabelName(name.value());
    }

    private static <T> Optional<T> value(Said<Located<T>> said) {
        return said.value().map(Located::value);
    }

    private static Optional<IssueId> id(Optional<Scalar> text) {
        return text.flatMap(id -> IssueId.parse(id.value()));
    }

    private static Optional<String> text(Optional<Scalar> text) {
        return text.map(Scalar::value);
    }

    private static List<String> texts(List<Scalar> texts) {
        return texts.stream().map(Scalar::value).toList();
    }
}
