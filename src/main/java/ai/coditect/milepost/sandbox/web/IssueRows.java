package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.state.Issue;
import java.util.Collection;
import java.util.Comparator;

/**
 * A list of issues, from the first number to the last: what is shown is a plan, which is read from its beginning, and
 * not the news, for which GitHub begins with the last.
 */
final class IssueRows {
    private IssueRows() {}

    static void append(HtmlPage html, Collection<Issue> issues) {
        html.raw("<ul class=\"rows\">");
        issues.stream()
                .sorted(Comparator.comparingInt((Issue issue) -> issue.number()))
                .forEach(issue -> row(html, issue));
        html.raw("</ul>");
    }

    /** How many are open and how many closed. */
    static String counts(Collection<Issue> issues) {
        long open = issues.stream().filter(Issue::open).count();
        return open + " open, " + (issues.size() - open) + " closed";
    }

    private static void row(HtmlPage html, Issue issue) {
        html.raw("<li>")
                .state(issue)
                .raw(" <strong>")
                .link(HtmlPage.path(issue), issue.title())
                .raw("</strong> ");
        issue.labels().forEach(html::chip);
        html.raw("<br><small>#" + issue.number());
        issue.milestone().ifPresent(milestone -> html.text(" · " + milestone.title()));
        if (!issue.assignees().isEmpty()) {
            html.text(" · " + String.join(", ", issue.assignees()));
        }
        html.raw("</small></li>");
    }
}
