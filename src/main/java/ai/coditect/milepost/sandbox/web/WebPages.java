package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxProjectAccess;
import ai.coditect.milepost.sandbox.settings.SandboxSender;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import ai.coditect.milepost.sandbox.state.SandboxState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pages for a browser: all repositories, a repository with its issues, milestones and labels, one of each, and the
 * board of a project. On the page of an issue a person can change it.
 */
public final class WebPages {
    /** Who sits at the browser: a person of the team, and not who milepost writes as. */
    public static final SandboxSender VISITOR =
            new SandboxSender("monalisa", SandboxPermission.WRITE, SandboxProjectAccess.READ);

    private final FormGuard guard = new FormGuard();

    /**
     * The page at this path, or the outcome of a form that was sent to it, if there is such a path. Private
     * repositories have no pages.
     */
    public Optional<SandboxReply> reply(SandboxRequest request, List<String> segments, RequestContext context) {
        if (context.settings().isPrivate()) {
            return Optional.empty();
        }
        return switch (request.method()) {
            case "GET" -> page(segments, context);
            case "POST" -> change(request, segments, context);
            default -> Optional.empty();
        };
    }

    private Optional<SandboxReply> page(List<String> segments, RequestContext context) {
        if (segments.isEmpty()) {
            return Optional.of(repositories(context.state()));
        }
        if (segments.equals(List.of("favicon.ico"))) {
            return Optional.of(SandboxReply.empty(204));
        }
        Optional<SandboxReply> board = board(segments, context);
        return board.isPresent() || segments.size() == 1
                ? board
                : context.state()
                        .repository(segments.get(0), segments.get(1))
                        .flatMap(repository -> page(repository, segments.subList(2, segments.size()), context));
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

    /** The page below a repository. */
    private Optional<SandboxReply> page(Repository repository, List<String> below, RequestContext context) {
        String kind = below.isEmpty() ? "issues" : below.get(0);
        return switch (below.size()) {
            case 0, 1 ->
                switch (kind) {
                    case "issues", "pull" -> Optional.of(issues(repository, context));
                    case "milestones" -> Optional.of(MilestonePages.all(repository, context));
                    case "labels" -> Optional.of(LabelPages.all(repository));
                    default -> Optional.empty();
                };
            case 2 ->
                switch (kind) {
                    case "issues", "pull" ->
                        number(below.get(1))
                                .flatMap(repository::issue)
                                .map(issue -> IssuePage.reply(issue, context, guard));
                    case "milestone" ->
                        number(below.get(1))
                                .flatMap(repository::milestone)
                                .map(milestone -> MilestonePages.one(milestone, context));
                    case "labels" -> repository.label(below.get(1)).map(LabelPages::one);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** What becomes of a form at {@code /OWNER/NAME/issues/12/title}. */
    private Optional<SandboxReply> change(SandboxRequest request, List<String> segments, RequestContext context) {
        if (segments.size() != 5 || !segments.get(2).equals("issues")) {
            return Optional.empty();
        }
        Optional<Issue> issue = context.state()
                .repository(segments.get(0), segments.get(1))
                .flatMap(repository -> number(segments.get(3)).flatMap(repository::issue))
                .filter(found -> IssuePage.canEdit(found, context));
        return IssueEdit.of(segments.get(4)).flatMap(edit -> issue.map(found -> change(request, found, edit, context)));
    }

    private SandboxReply change(SandboxRequest request, Issue issue, IssueEdit edit, RequestContext context) {
        SentForm form;
        try {
            form = guard.admit(request);
        } catch (Refusal foreign) {
            return refused(foreign);
        }
        return new IssueChange(issue, edit, form, context, guard).reply();
    }

    /** Nothing of a form that came from elsewhere is shown, and no form of ours. */
    private static SandboxReply refused(Refusal refusal) {
        return new HtmlPage("Refused")
                .raw("<h1>Refused</h1><p class=\"alert\" role=\"alert\">")
                .text(refusal.sentence() + ".")
                .raw("</p>")
                .reply(refusal.status());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
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
                        .text(repository.openIssues() + " open")
                        .raw("</small></li>"));
        return html.raw("</ul>").reply();
    }

    private static SandboxReply issues(Repository repository, RequestContext context) {
        HtmlPage html = new HtmlPage(repository.fullName());
        html.raw("<h1>").text(repository.fullName()).raw("</h1><p>");
        html.text(IssueRows.counts(repository.issues()))
                .raw(" · ")
                .link(MilestonePages.path(repository), "Milestones")
                .text(" " + repository.milestones().size() + " · ")
                .link(LabelPages.path(repository), "Labels")
                .text(" " + repository.labels().size())
                .raw("</p>");
        context.state().projects().all().stream()
                .filter(project -> project.repositories().contains(repository.id()))
                .forEach(project -> {
                    html.raw("<p>Project: ");
                    ProjectPage.link(html, project, context);
                    html.raw("</p>");
                });
        IssueRows.append(html, repository.issues());
        return html.reply();
    }
}
