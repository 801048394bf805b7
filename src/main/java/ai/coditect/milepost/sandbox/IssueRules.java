package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Creates and changes issues by GitHub's rules. */
final class IssueRules {
    private static final int MAX_TITLE = 256;
    private static final int MAX_BODY = 65_536;
    private static final int MAX_LABELS = 100;
    private static final int MAX_ASSIGNEES = 10;
    private final Session session;
    private final LabelRules labels;

    IssueRules(Session session) {
        this.session = session;
        this.labels = new LabelRules(session);
    }

    /** What a sender without push access may not set is dropped without a word. */
    Issue create(Repository repository, Input input) {
        session.requireNotArchived();
        Checks checks = new Checks("Issue");
        checks.notBlank("title", input.text("title").orElse(""));
        check(checks, repository, input);
        checks.verify();
        Issue issue = new Issue(
                repository,
                session.state().nextId(),
                repository.nextIssueNumber(),
                session.now(),
                session.login(),
                false,
                input.text("title").orElse(""));
        apply(issue, input);
        session.state().add(issue);
        return issue;
    }

    /** Lists replace, {@code null} clears, and a reason for the state counts only when the state changes. */
    Issue update(Issue issue, Input input) {
        session.requireNotArchived();
        if (!session.permission().canWrite() && !issue.author.equalsIgnoreCase(session.login())) {
            throw Refusal.forbidden();
        }
        Checks checks = new Checks("Issue");
        input.text("title").ifPresent(title -> checks.notBlank("title", title));
        input.text("state").ifPresent(state -> checks.oneOf(List.of("open", "closed"), "state", state));
        input.text("state_reason")
                .ifPresent(reason -> checks.oneOf(
                        List.of("completed", "not_planned", "duplicate", "reopened"), "state_reason", reason));
        check(checks, issue.repository, input);
        checks.verify();
        apply(issue, input);
        input.text("state").ifPresent(state -> changeState(issue, state, input.text("state_reason")));
        return issue;
    }

    /** Adds assignees; who cannot be assigned is dropped without a word. */
    Issue addAssignees(Issue issue, List<String> logins) {
        session.requireNotArchived();
        if (!session.permission().canWrite()) {
            return issue;
        }
        logins.stream()
                .filter(session.settings()::canAssign)
                .filter(login -> issue.assignees.stream().noneMatch(login::equalsIgnoreCase))
                .limit(MAX_ASSIGNEES - (long) issue.assignees.size())
                .forEach(issue.assignees::add);
        issue.updatedAt = session.now();
        return issue;
    }

    private void check(Checks checks, Repository repository, Input input) {
        input.text("title").ifPresent(title -> checks.atMost(MAX_TITLE, "title", title));
        input.text("body").ifPresent(body -> checks.atMost(MAX_BODY, "body", body));
        List<String> names = input.texts("labels").orElse(List.of());
        List<String> logins = input.texts("assignees").orElse(List.of());
        OptionalLong milestone = input.number("milestone");
        if (!session.permission().canWrite()) {
            return;
        }
        checks.isTrue(
                names.size() <= MAX_LABELS, FieldError.custom("Issue", "labels", "cannot have more than 100 labels"));
        names.forEach(name -> checks.isTrue(
                !name.isBlank() && name.codePointCount(0, name.length()) <= LabelRules.MAX_NAME,
                FieldError.invalid("Label", "name", name)));
        checks.isTrue(
                logins.size() <= MAX_ASSIGNEES,
                FieldError.custom("Issue", "assignees", "cannot have more than 10 assignees"));
        logins.forEach(login ->
                checks.isTrue(session.settings().canAssign(login), FieldError.invalid("Issue", "assignees", login)));
        milestone.ifPresent(number -> checks.isTrue(
                repository.milestone((int) number).isPresent(),
                FieldError.invalid("Issue", "milestone", Long.toString(number))));
        if (session.settings().has(SandboxFeature.ISSUE_TYPES)) {
            input.text("type")
                    .ifPresent(type -> checks.isTrue(
                            session.settings().issueTypes().contains(type), FieldError.invalid("Issue", "type", type)));
        }
    }

    private void apply(Issue issue, Input input) {
        input.text("title").ifPresent(title -> issue.title = title);
        if (input.has("body")) {
            issue.body = input.text("body");
        }
        if (session.permission().canWrite()) {
            applyShared(issue, input);
        }
        issue.updatedAt = session.now();
    }

    private void applyShared(Issue issue, Input input) {
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
            issue.milestone =
                    number.isPresent() ? issue.repository.milestone((int) number.getAsLong()) : Optional.empty();
        }
        if (input.has("type") && session.settings().has(SandboxFeature.ISSUE_TYPES)) {
            issue.type = input.text("type");
        }
    }

    private void changeState(Issue issue, String state, Optional<String> reason) {
        boolean opens = state.equals("open");
        if (opens == issue.open()) {
            return;
        }
        issue.closedAt = opens ? Optional.empty() : Optional.of(session.now());
        issue.stateReason = Optional.of(
                opens ? "reopened" : reason.filter(r -> !r.equals("reopened")).orElse("completed"));
    }
}
