package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import ai.coditect.milepost.sandbox.state.SandboxState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages for a browser: all repositories, the issues of a repository, one issue, and the board of a project. */
public final class WebPages {
    private WebPages() {}

    /** The page at this path, if any. Private repositories have no pages. */
    public static Optional<SandboxReply> reply(List<String> segments, RequestContext context) {
        if (context.settings().isPrivate()) {
            return Optional.empty();
        }
        if (segments.isEmpty()) {
            return Optional.of(repositories(context.state()));
        }
        Optional<SandboxReply> board = board(segments, context);
        if (board.isPresent()) {
            return board;
        }
        boolean known = segments.size() > 1 && (segments.size() == 2 || isIssuePath(segments));
        return known
                ? context.state()
                        .repository(segments.get(0), segments.get(1))
                        .flatMap(repository -> page(repository, segments, context))
                : Optional.empty();
    }

    /** The board of a project, at {@code /orgs/OWNER/projects/1} or, if a user owns it, below {@code /users}. */
    private static Optional<SandboxReply> board(List<String> segments, RequestContext context) {
        String path = "/" + segments.stream().map(ResourceUrls::encode).collect(Collectors.joining("/"));
        return context.state().projects().all().stream()
                .filter(project -> ResourceUrls.path(project, context.owner(project.owner()))
                        .equalsIgnoreCase(path))
                .findFirst()
                .map(project -> ProjectPage.reply(project, context));
    }

    private static boolean isIssuePath(List<String> segments) {
        return segments.size() <= 4 && List.of("issues", "pull").contains(segments.get(2));
    }

    private static Optional<SandboxReply> page(Repository repository, List<String> segments, RequestContext context) {
        if (segments.size() < 4) {
            return Optional.of(issues(repository, context));
        }
        return Optional.of(segments.get(3))
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> repository.issue(Integer.parseInt(text)))
                .map(issue -> IssuePage.reply(issue, context));
    }

    private static SandboxReply repositories(SandboxState state) {
        HtmlPage html = new HtmlPage("milepost sandbox");
        html.raw("<h1>milepost sandbox</h1>");
        if (state.repositories().isEmpty()) {
            html.raw("<p>There is no repository yet. Each is created when it is first used.</p>");
        }
        html.raw("<ul class=\"rows\">");
        state.repositories()
                .forEach(repository -> html.raw("<li>")
                        .link(HtmlPage.path(repository), repository.fullName())
                        .raw(" <small>")
                        .text(openIssues(repository))
                        .raw("</small></li>"));
        return html.raw("</ul>").reply();
    }

    private static String openIssues(Repository repository) {
        return repository.openIssues() + " open";
    }

    private static SandboxReply issues(Repository repository, RequestContext context) {
        HtmlPage html = new HtmlPage(repository.fullName());
        html.raw("<p><a href=\"/\">All repositories</a></p><h1>")
                .text(repository.fullName())
                .raw("</h1><p>")
                .text(openIssues(repository))
                .raw("</p>");
        context.state().projects().all().stream()
                .filter(project -> project.repositories().contains(repository.id()))
                .forEach(project -> {
                    html.raw("<p>Project: ");
                    ProjectPage.link(html, project, context);
                    html.raw("</p>");
                });
        html.raw("<ul class=\"rows\">");
        repository.issues().stream()
                .sorted(Comparator.comparingInt((Issue issue) -> issue.number()).reversed())
                .forEach(issue -> row(html, issue));
        return html.raw("</ul>").reply();
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
