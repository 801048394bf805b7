package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The page of one issue. */
final class IssuePage {
    private IssuePage() {}

    static SandboxReply reply(Issue issue, RequestContext context) {
        Repository repository = issue.repository();
        HtmlPage html = new HtmlPage(issue.title() + " #" + issue.number());
        html.raw("<p>").link(HtmlPage.path(repository), repository.fullName()).raw("</p><h1>");
        html.text(issue.title()).raw(" <small>#" + issue.number() + "</small></h1><p>");
        html.state(issue)
                .text(" " + issue.author() + " opened this on "
                        + LocalDate.ofInstant(issue.createdAt(), ZoneOffset.UTC))
                .raw("</p>");
        facts(html, issue, context);
        html.raw("<article>")
                .raw(MarkdownRenderer.html(issue.body().orElse(""), repository))
                .raw("</article>");
        issue.comments()
                .forEach(comment -> html.raw("<article><p><small>")
                        .text(comment.author() + " on " + Timestamp.text(comment.createdAt()))
                        .raw("</small></p>")
                        .raw(MarkdownRenderer.html(comment.body(), repository))
                        .raw("</article>"));
        return html.reply();
    }

    private static void facts(HtmlPage html, Issue issue, RequestContext context) {
        html.raw("<dl>");
        if (!issue.labels().isEmpty()) {
            html.raw("<dt>Labels</dt><dd>");
            issue.labels().forEach(html::chip);
            html.raw("</dd>");
        }
        issue.milestone().ifPresent(milestone -> fact(html, "Milestone", milestone.title()));
        issue.type().ifPresent(type -> fact(html, "Type", type));
        if (!issue.assignees().isEmpty()) {
            fact(html, "Assignees", String.join(", ", issue.assignees()));
        }
        new IssueFieldRules(context)
                .values(issue)
                .forEach(value -> fact(html, value.field().name(), value.text()));
        context.state().projects().itemsOf(issue.id()).forEach(item -> {
            html.raw("<dt>Project</dt><dd>");
            ProjectPage.link(html, item.project(), context);
            html.raw("</dd>");
        });
        issue.parent().ifPresent(parent -> issues(html, "Parent", List.of(parent)));
        issues(html, "Blocked by", issue.blockedBy());
        issues(html, "Blocking", issue.blocking());
        issues(html, "Sub-issues", issue.subIssues());
        html.raw("</dl>");
    }

    private static void fact(HtmlPage html, String name, String value) {
        html.raw("<dt>").text(name).raw("</dt><dd>").text(value).raw("</dd>");
    }

    private static void issues(HtmlPage html, String name, List<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        html.raw("<dt>").text(name).raw("</dt>");
        issues.forEach(issue -> html.raw("<dd>")
                .state(issue)
                .raw(" ")
                .link(HtmlPage.path(issue), "#" + issue.number() + " " + issue.title())
                .raw("</dd>"));
    }
}
