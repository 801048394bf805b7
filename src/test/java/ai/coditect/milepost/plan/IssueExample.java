package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An issue for tests: the same words describe a definition and an issue on GitHub. */
public final class IssueExample {

    public static final RepositoryRef REPOSITORY = new RepositoryRef("octo", "plans");

    private final String id;
    private Author author = new Author("octocat", Author.Standing.INSIDER);
    private String title;
    private String body;
    private List<String> labels = List.of();
    private List<String> assignees = List.of();
    private Optional<String> milestone = Optional.empty();
    private Optional<IssueState> state = Optional.empty();
    private Optional<String> type = Optional.empty();
    private final Set<IssueField> namedEmpty = EnumSet.noneOf(IssueField.class);
    private FieldValues fields = FieldValues.NONE;
    private Optional<String> parent = Optional.empty();
    private Optional<String> previousId = Optional.empty();
    private List<String> dependsOn = List.of();
    private final List<IssueLink> blockedBy = new ArrayList<>();
    private Optional<IssueLink> parentLink = Optional.empty();
    private final List<IssueLink> subIssues = new ArrayList<>();

    private IssueExample(String id) {
        this.id = id;
        this.title = "Title of " + id;
        this.body = "Text of " + id;
    }

    public static IssueExample issue(String id) {
        return new IssueExample(id);
    }

    public IssueExample title(String text) {
        title = text;
        return this;
    }

    /** On GitHub somebody opened it who does not belong to the repository. */
    public IssueExample byOutsider() {
        author = new Author("mallory", Author.Standing.OUTSIDER);
        return this;
    }

    public IssueExample body(String text) {
        body = text;
        return this;
    }

    public IssueExample labels(String... names) {
        labels = List.of(names);
        return this;
    }

    public IssueExample assignees(String... logins) {
        assignees = List.of(logins);
        return this;
    }

    public IssueExample milestone(String name) {
        milestone = Optional.of(name);
        return this;
    }

    public IssueExample state(IssueState value) {
        state = Optional.of(value);
        return this;
    }

    public IssueExample type(String name) {
        type = Optional.of(name);
        return this;
    }

    /** The value of an issue field. */
    public IssueExample field(String name, String... texts) {
        fields = fields.with(new FieldName(name), Optional.of(new FieldValue(List.of(texts))));
        return this;
    }

    /** The definition says that the field is empty. */
    IssueExample none(IssueField field) {
        namedEmpty.add(field);
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

    public IssueExample dependsOn(String... others) {
        dependsOn = List.of(others);
        return this;
    }

    /** Blocked on GitHub. */
    public IssueExample blockedBy(int... numbers) {
        for (int number : numbers) {
            blockedBy.add(new IssueNumber(number));
        }
        return this;
    }

    /** Blocked on GitHub by an issue of another repository. */
    public IssueExample blockedBy(IssueLink link) {
        blockedBy.add(link);
        return this;
    }

    /** A sub-issue on GitHub. */
    public IssueExample under(int number) {
        return under(new IssueNumber(number));
    }

    public IssueExample under(IssueLink link) {
        parentLink = Optional.of(link);
        return this;
    }

    /** A parent on GitHub. */
    IssueExample over(int... numbers) {
        for (int number : numbers) {
            subIssues.add(new IssueNumber(number));
        }
        return this;
    }

    /** As a definition. */
    public DeclaredIssue declared() {
        return new DeclaredIssue(
                new IssueId(id),
                previousId.map(IssueId::new),
                content(),
                namedEmpty,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "plan");
    }

    private IssueContent content() {
        return new IssueContent(
                title,
                BodyText.normalise(body),
                labels.stream().map(LabelName::new).toList(),
                assignees,
                milestone,
                state,
                type,
                fields,
                dependsOn.stream().<IssueLink>map(IssueId::new).toList(),
                parent.map(IssueId::new));
    }

    /** As an issue without a marker. */
    public LiveIssue live(int number) {
        return live(number, body);
    }

    /** As the issue that was made from this definition. */
    public LiveIssue applied(int number) {
        return applied(number, base(Map.of()));
    }

    /** As the issue that was made from this definition, with the numbers that its text refers to. */
    public LiveIssue applied(int number, Map<IssueId, Integer> numbers) {
        IssueContent base = base(numbers);
        return live(number, Marker.append(base.body(), new IssueId(id), base));
    }

    /** As an issue that was made from another definition with this base and that looks like this now. */
    public LiveIssue applied(int number, IssueContent base) {
        return live(number, Marker.append(body, new IssueId(id), base));
    }

    /** What is recorded when this definition is applied. */
    public IssueContent base() {
        return base(Map.of());
    }

    public IssueContent base(Map<IssueId, Integer> numbers) {
        return content().withBody(References.literal(content().body(), numbers));
    }

    /** As an issue on GitHub with exactly this body. */
    public LiveIssue live(int number, String wholeBody) {
        return new LiveIssue(
                number,
                1000L + number,
                "I_" + number,
                content()
                        .withBody(wholeBody)
                        .withState(state.or(() -> Optional.of(IssueState.OPEN)))
                        .withBlockedBy(blockedBy)
                        .withParent(parentLink),
                subIssues,
                "https://github.com/" + REPOSITORY + "/issues/" + number,
                author,
                Lifetime.UNKNOWN);
    }
}
