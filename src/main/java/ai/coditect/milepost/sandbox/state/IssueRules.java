package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.FieldError;
import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.Validation;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Creates and changes issues by GitHub's rules. */
public final class IssueRules {
    private static final int MAX_TITLE = 256;
    static final int MAX_BODY = 65_536;
    private static final int MAX_LABELS = 100;
    private static final int MAX_ASSIGNEES = 10;
    private final RequestContext context;
    private final LabelRules labels;
    private final IssueFieldRules fields;

    public IssueRules(RequestContext context) {
        this.context = context;
        this.labels = new LabelRules(context);
        this.fields = new IssueFieldRules(context);
    }

    /** Silently ignores the fields that a sender without write access may not set. */
    public Issue create(Repository repository, JsonBody input) {
        context.requireNotArchived();
        Validation validation = new Validation("Issue");
        validation.notBlank("title", input.text("title").orElse(""));
        check(validation, repository, input);
        validation.verify();
        Issue issue = new Issue(
                repository,
                context.state().nextId(),
                repository.nextIssueNumber(),
                context.now(),
                context.login(),
                false,
                input.text("title").orElse(""));
        apply(issue, input);
        context.state().add(issue);
        return issue;
    }

    /** Lists replace, {@code null} clears, and {@code state_reason} only counts when the state changes. */
    public Issue update(Issue issue, JsonBody input) {
        context.requireNotArchived();
        if (!context.permission().canWrite() && !issue.author.equalsIgnoreCase(context.login())) {
            throw Refusal.forbidden();
        }
        Validation validation = new Validation("Issue");
        input.text("title").ifPresent(title -> validation.notBlank("title", title));
        input.text("state").ifPresent(state -> validation.oneOf(ClosableEntity.STATES, "state", state));
        input.text("state_reason")
                .ifPresent(reason -> validation.oneOf(
                        List.of("completed", "not_planned", "duplicate", "reopened"), "state_reason", reason));
        check(validation, issue.repository, input);
        validation.verify();
        apply(issue, input);
        input.text("state").ifPresent(state -> changeState(issue, state, input.text("state_reason")));
        return issue;
    }

    /** Adds assignees; silently ignores those who cannot be assigned. */
    public Issue addAssignees(Issue issue, List<String> logins) {
        context.requireNotArchived();
        if (!context.permission().canWrite()) {
            return issue;
        }
        logins.stream()
                .filter(context.settings()::canAssign)
                .filter(login -> issue.assignees.stream().noneMatch(login::equalsIgnoreCase))
                .limit(MAX_ASSIGNEES - (long) issue.assignees.size())
                .forEach(issue.assignees::add);
        issue.updatedAt = context.now();
        return issue;
    }

    /** Only an administrator may delete. */
    public void delete(Issue issue) {
        if (context.permission() != SandboxPermission.ADMIN) {
            throw Refusal.forbidden();
        }
        context.requireNotArchived();
        context.state().remove(issue);
    }

    private void check(Validation validation, Repository repository, JsonBody input) {
        input.text("title").ifPresent(title -> validation.atMost(MAX_TITLE, "title", title));
        input.text("body").ifPresent(body -> validation.atMost(MAX_BODY, "body", body));
        List<String> names = input.texts("labels").orElse(List.of());
        List<String> logins = input.texts("assignees").orElse(List.of());
        OptionalLong milestone = input.number("milestone");
        if (!context.permission().canWrite()) {
            return;
        }
        validation.isTrue(
                names.size() <= MAX_LABELS, FieldError.custom("Issue", "labels", "cannot have more than 100 labels"));
        names.forEach(name -> validation.isTrue(
                !name.isBlank() && name.codePointCount(0, name.length()) <= LabelRules.MAX_NAME,
                FieldError.invalid("Label", "name", name)));
        validation.isTrue(
                logins.size() <= MAX_ASSIGNEES,
                FieldError.custom("Issue", "assignees", "cannot have more than 10 assignees"));
        logins.forEach(login -> validation.isTrue(
                context.settings().canAssign(login), FieldError.invalid("Issue", "assignees", login)));
        milestone.ifPresent(number -> validation.isTrue(
                repository.milestone((int) number).isPresent(),
                FieldError.invalid("Issue", "milestone", Long.toString(number))));
        if (context.settings().hasIssueTypes()) {
            input.text("type")
                    .ifPresent(type -> validation.isTrue(
                            context.settings().issueTypes().contains(type), FieldError.invalid("Issue", "type", type)));
        }
        if (fields.canSet()) {
            fields.named(repository, input, validation);
        }
    }

    private void apply(Issue issue, JsonBody input) {
        input.text("title").ifPresent(title -> issue.title = title);
        if (input.has("body")) {
            issue.body = input.text("body");
        }
        if (context.permission().canWrite()) {
            applyWithWriteAccess(issue, input);
        }
        issue.updatedAt = context.now();
    }

    private void applyWithWriteAccess(Issue issue, JsonBody input) {
        input.texts("labels")
                .ifPresent(names -> issue.replaceLabels(names.stream()
                        .map(name -> labels.attached(issue.repository, name))
                        .distinct()
                        .toList()));
        input.texts("assignees")
                .ifPresent(logins ->
                        issue.replaceAssignees(logins.stream().distinct().toList()));
        if (input.has("milestone")) {
            OptionalLong number = input.number("milestone");
            issue.moveTo(number.isPresent() ? issue.repository.milestone((int) number.getAsLong()) : Optional.empty());
        }
        if (input.has("type") && context.settings().hasIssueTypes()) {
            issue.type = input.text("type");
        }
        if (input.has(IssueFieldRules.VALUES) && fields.canSet()) {
            fields.replace(issue, fields.named(issue.repository, input));
        }
    }

    private void changeState(Issue issue, String state, Optional<String> reason) {
        if (!state.equals(issue.state())) {
            issue.changeState(state, context.now());
            if (!issue.open()) {
                new ProjectItemRules(context).closed(issue);
            }
            issue.stateReason = Optional.of(
                    issue.open()
                            ? "reopened"
                            : reason.filter(other -> !other.equals("reopened")).orElse("completed"));
        }
    }
}
