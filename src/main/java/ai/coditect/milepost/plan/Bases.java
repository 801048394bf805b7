package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.ServerFeature;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What counts as last applied. */
final class Bases {

    private Bases() {}

    /**
     * The base that an issue has once it is as declared.
     *
     * @param body the text that counts as last applied
     * @param stored the base until now; what this server has not, such as edges, is not applied and so stays as stored
     */
    static Base next(DeclaredIssue issue, String body, Optional<Base> stored, PlanContext context) {
        Base declared = declared(issue, body);
        return new Base(
                declared.title(),
                declared.body(),
                declared.labels(),
                declared.assignees(),
                declared.milestone(),
                declared.state(),
                context.has(ServerFeature.ISSUE_TYPES) ? declared.type() : stored.flatMap(Base::type),
                context.has(ServerFeature.DEPENDENCIES)
                        ? declared.blockedBy()
                        : stored.map(Base::blockedBy).orElse(Set.of()),
                context.has(ServerFeature.SUB_ISSUES) ? declared.parent() : stored.flatMap(Base::parent));
    }

    /** The base that says what the definition says. */
    static Base declared(DeclaredIssue issue, String body) {
        return new Base(
                issue.title(),
                body,
                new TreeSet<>(issue.labels()),
                issue.assignees(),
                issue.milestone(),
                issue.state(),
                issue.type(),
                issue.blockers(),
                issue.parent());
    }

    /** Whether two bases say the same, however they are spelled. */
    static boolean same(Base one, Base other) {
        return one.title().equals(other.title())
                && BodyText.same(one.body(), other.body())
                && one.labels().equals(other.labels())
                && AssigneesRule.logins(one.assignees()).equals(AssigneesRule.logins(other.assignees()))
                && one.milestone().equals(other.milestone())
                && one.state().equals(other.state())
                && one.type().equals(other.type())
                && one.blockedBy().equals(other.blockedBy())
                && one.parent().equals(other.parent());
    }
}
