package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.RequestContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page of one issue. */
final class IssuePage {
    private final Issue issue;
    private final RequestContext context;
    private final HtmlPage html;
    private final Optional<IssueForms> forms;

    private IssuePage(Issue issue, RequestContext context, FormGuard guard) {
        this.issue = issue;
        this.context = context;
        this.html = new HtmlPage(issue.title() + " #" + issue.number()).below(issue.repository());
        this.forms =
                canEdit(issue, context) ? Optional.of(new IssueForms(html, issue, guard.token())) : Optional.empty();
    }

    static SandboxReply reply(Issue issue, RequestContext context, FormGuard guard) {
        return new IssuePage(issue, context, guard).reply();
    }

    /** Where a token is asked for, nobody can sign in to a page; and pull requests are here to be looked at. */
    static boolean canEdit(Issue issue, RequestContext context) {
        return context.settings().requiredToken().isEmpty()
                && !context.settings().archived()
                && !issue.isPullRequest();
    }

    private SandboxReply reply() {
        html.raw("<h1>").text(issue.title()).raw(" <small>#" + issue.number() + "</small></h1><p>");
        html.state(issue)
                .text(" " + issue.author() + " opened this on "
                        + LocalDate.ofInstant(issue.createdAt(), ZoneOffset.UTC))
                .raw("</p>");
        forms.ifPresent(form -> {
            html.raw("<p><small>You are ").text(context.login()).raw(", a member of the team.</small></p>");
            fold("Edit title", () -> form.title(issue.title()));
        });
        facts();
        body();
        issue.comments()
                .forEach(comment -> html.raw("<article><p><small>")
                        .text(comment.author() + " on " + Timestamp.text(comment.createdAt()))
                        .raw("</small></p>")
                        .raw(markdown(comment.body(), TaskBoxes.Use.LOOK))
                        .raw("</article>"));
        forms.ifPresent(form -> {
            form.comment("");
            form.state();
        });
        return html.reply();
    }

    private void body() {
        String shown = markdown(issue.body().orElse(""), forms.isPresent() ? TaskBoxes.Use.TICK : TaskBoxes.Use.LOOK);
        html.raw("<article>")
                .raw(shown.isBlank() ? "<p><em>No description provided.</em></p>" : shown)
                .raw("</article>");
        forms.ifPresent(form -> {
            form.tasks();
            fold("Edit description", () -> form.body(issue.body().orElse("")));
        });
    }

    private String markdown(String text, TaskBoxes.Use boxes) {
        return MarkdownRenderer.html(text, issue.repository(), boxes);
    }

    private void fold(String summary, Runnable content) {
        html.raw("<details class=\"edit\"><summary>").text(summary).raw("</summary>");
        content.run();
        html.raw("</details>");
    }

    private void facts() {
        html.raw("<dl>");
        labels();
        issue.milestone()
                .ifPresent(milestone -> html.raw("<dt>Milestone</dt><dd>")
                        .link(HtmlPage.path(milestone), milestone.title())
                        .raw("</dd>"));
        issue.type().ifPresent(type -> fact("Type", type));
        if (!issue.assignees().isEmpty()) {
            fact("Assignees", String.join(", ", issue.assignees()));
        }
        new IssueFieldRules(context)
                .values(issue)
                .forEach(value -> fact(value.field().name(), value.text()));
        context.state().projects().itemsOf(issue.id()).forEach(item -> {
            html.raw("<dt>Project</dt><dd>");
            ProjectPage.link(html, item.project(), context);
            html.raw("</dd>");
        });
        issue.parent().ifPresent(parent -> issues("Parent", List.of(parent)));
        issues("Blocked by", byNumber(issue.blockedBy()));
        issues("Blocking", byNumber(issue.blocking()));
        issues("Sub-issues", issue.subIssues());
        html.raw("</dl>");
    }

    private void labels() {
        if (forms.isEmpty() && issue.labels().isEmpty()) {
            return;
        }
        html.raw("<dt>Labels</dt><dd>");
        forms.ifPresentOrElse(IssueForms::labels, () -> issue.labels().forEach(html::chip));
        html.raw("</dd>");
    }

    private void fact(String name, String value) {
        html.raw("<dt>").text(name).raw("</dt><dd>").text(value).raw("</dd>");
    }

    /** Relations have no order of their own on GitHub, but for sub-issues. */
    private static List<Issue> byNumber(List<Issue> issues) {
        return issues.stream()
                .sorted(Comparator.comparingInt((Issue one) -> one.number()))
                .toList();
    }

    private void issues(String name, List<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        html.raw("<dt>").text(name).raw("</dt>");
        issues.forEach(other -> html.raw("<dd>")
                .state(other)
                .raw(" ")
                .link(HtmlPage.path(other), "#" + other.number() + " " + other.title())
                .raw("</dd>"));
    }
}
