package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.Marker;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.Dependency;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An issue for tests: the same words describe a definition and an issue on GitHub. */
final class IssueExample {

    static final RepositoryRef REPOSITORY = new RepositoryRef("octo", "plans");

    private final String id;
    private String title;
    private String body;
    private List<String> labels = List.of();
    private List<String> assignees = List.of();
    private Optional<String> milestone = Optional.empty();
    private Optional<IssueState> state = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> parent = Optional.empty();
    private Optional<String> previousId = Optional.empty();
    private List<String> dependsOn = List.of();
    private Set<IssueRef> blockedBy = new HashSet<>();
    private Optional<IssueRef> parentRef = Optional.empty();
    private List<IssueRef> subIssues = new ArrayList<>();

    private IssueExample(String id) {
        this.id = id;
        this.title = "Title of " + id;
        this.body = "Text of " + id;
    }

    static IssueExample issue(String id) {
        return new IssueExample(id);
    }

    IssueExample title(String text) {
        title = text;
        return this;
    }

    IssueExample body(String text) {
        body = text;
        return this;
    }

    IssueExample labels(String... names) {
        labels = List.of(names);
        return this;
    }

    IssueExample assignees(String... logins) {
        assignees = List.of(logins);
        return this;
    }

    IssueExample milestone(String name) {
        milestone = Optional.of(name);
        return this;
    }

    IssueExample state(IssueState value) {
        state = Optional.of(value);
        return this;
    }

    IssueExample type(String name) {
        type = Optional.of(name);
        return this;
    }

    IssueExample parent(String other) {
        parent = Optional.of(other);
        return this;
    }

    IssueExample previousId(String old) {
        previousId = Optional.of(old);
        return this;
    }

    IssueExample dependsOn(String... others) {
        dependsOn = List.of(others);
        return this;
    }

    /** Blocked on GitHub. */
    IssueExample blockedBy(int... numbers) {
        for (int number : numbers) {
            blockedBy.add(new IssueRef(REPOSITORY, number));
        }
        return this;
    }

    /** Blocked on GitHub by an issue of another repository. */
    IssueExample blockedBy(IssueRef ref) {
        blockedBy.add(ref);
        return this;
    }

    /** A sub-issue on GitHub. */
    IssueExample under(int number) {
        return under(new IssueRef(REPOSITORY, number));
    }

    IssueExample under(IssueRef ref) {
        parentRef = Optional.of(ref);
        return this;
    }

    /** A parent on GitHub. */
    IssueExample over(int... numbers) {
        for (int number : numbers) {
            subIssues.add(new IssueRef(REPOSITORY, number));
        }
        return this;
    }

    /** As a definition. */
    DeclaredIssue declared() {
        return new DeclaredIssue(
                new IssueId(id),
                previousId.map(IssueId::new),
                title,
                new IssueContent.Markdown(body),
                names(labels).toList(),
                milestone,
                assignees,
                state,
                dependsOn.stream()
                        .map(on -> new Dependency(List.of(new IssueId(on)), Optional.empty()))
                        .toList(),
                parent.map(IssueId::new),
                type,
                Optional.empty(),
                Optional.empty(),
                "plan");
    }

    /** As an issue without a marker. */
    LiveIssue live(int number) {
        return live(number, body);
    }

    /** As the issue that was made from this definition. */
    LiveIssue applied(int number) {
        return applied(number, base(Map.of()));
    }

    /** As the issue that was made from this definition, with the numbers that its text refers to. */
    LiveIssue applied(int number, Map<IssueId, Integer> numbers) {
        Base base = base(numbers);
        return live(number, Marker.append(base.body(), new IssueId(id), base));
    }

    /** As an issue that was made from another definition with this base and that looks like this now. */
    LiveIssue applied(int number, Base base) {
        return live(number, Marker.append(body, new IssueId(id), base));
    }

    /** What is recorded when this definition is applied. */
    Base base() {
        return base(Map.of());
    }

    Base base(Map<IssueId, Integer> numbers) {
        return new Base(
                title,
                References.resolve(BodyRenderer.render(declared()), numbers),
                Set.copyOf(declared().labels()),
                assignees,
                milestone,
                state,
                type,
                declared().blockers(),
                parent.map(IssueId::new));
    }

    /** As an issue on GitHub with exactly this body. */
    LiveIssue live(int number, String wholeBody) {
        return new LiveIssue(
                number,
                1000L + number,
                "I_" + number,
                title,
                wholeBody,
                state.orElse(IssueState.OPEN),
                milestone,
                Set.copyOf(names(labels).toList()),
                assignees,
                type,
                blockedBy,
                parentRef,
                subIssues,
                "https://github.com/" + REPOSITORY + "/issues/" + number);
    }

    private static Stream<LabelName> names(List<String> labels) {
        return labels.stream().map(LabelName::new);
    }
}
