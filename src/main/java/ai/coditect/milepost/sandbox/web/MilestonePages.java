package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The milestones of a repository, and one of them, each with its progress. */
final class MilestonePages {
    private MilestonePages() {}

    static String path(Repository repository) {
        return HtmlPage.path(repository) + "/milestones";
    }

    static SandboxReply all(Repository repository, RequestContext context) {
        HtmlPage html = new HtmlPage("Milestones · " + repository.fullName()).below(repository);
        html.raw("<h1>Milestones</h1>");
        if (repository.milestones().isEmpty()) {
            html.raw("<p>There is no milestone.</p>");
        }
        html.raw("<ul class=\"rows\">");
        repository.milestones().forEach(milestone -> {
            html.raw("<li><h2>")
                    .link(HtmlPage.path(milestone), milestone.title())
                    .raw("</h2>");
            progress(html, milestone, context);
            html.raw("</li>");
        });
        return html.raw("</ul>").reply();
    }

    static SandboxReply one(Milestone milestone, RequestContext context) {
        Repository repository = milestone.repository();
        HtmlPage html = new HtmlPage(milestone.title() + " · " + repository.fullName())
                .below(repository)
                .below(path(repository), "Milestones");
        html.raw("<h1>").text(milestone.title()).raw("</h1>");
        progress(html, milestone, context);
        milestone
                .description()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> html.raw("<article>")
                        .raw(MarkdownRenderer.html(text, repository, TaskBoxes.Use.LOOK))
                        .raw("</article>"));
        IssueRows.append(html, milestone.issues());
        return html.reply();
    }

    private static void progress(HtmlPage html, Milestone milestone, RequestContext context) {
        List<Issue> issues = milestone.issues();
        long closed = issues.stream().filter(issue -> !issue.open()).count();
        html.raw("<p><progress max=\"%d\" value=\"%d\" aria-label=\"".formatted(Math.max(1, issues.size()), closed))
                .text("Progress of " + milestone.title())
                .raw("\"></progress><br>")
                .text(percent(closed, issues.size()) + " % complete · " + IssueRows.counts(issues));
        if (!milestone.open()) {
            html.text(" · milestone closed");
        }
        milestone.dueDay().ifPresent(day -> {
            boolean late = milestone.open() && day.isBefore(LocalDate.ofInstant(context.now(), ZoneOffset.UTC));
            html.text(" · due " + day + (late ? ", overdue" : ""));
        });
        html.raw("</p>");
    }

    /** Rounded down, so that it is 100 only when all is done. */
    private static long percent(long part, long whole) {
        return whole == 0 ? 0 : part * 100 / whole;
    }
}
