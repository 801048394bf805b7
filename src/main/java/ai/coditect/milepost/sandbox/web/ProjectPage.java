package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import ai.coditect.milepost.sandbox.state.project.Project;
import ai.coditect.milepost.sandbox.state.project.ProjectField;
import ai.coditect.milepost.sandbox.state.project.ProjectItem;
import ai.coditect.milepost.sandbox.state.project.ProjectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The board of a project: a column for each status, with a card for each item that is not archived. */
final class ProjectPage {
    private final Project project;
    private final RequestContext context;
    private final HtmlPage html;

    private ProjectPage(Project project, RequestContext context) {
        this.project = project;
        this.context = context;
        this.html = new HtmlPage(project.title());
    }

    static SandboxReply reply(Project project, RequestContext context) {
        return new ProjectPage(project, context).reply();
    }

    /** A link to the board. */
    static void link(HtmlPage html, Project project, RequestContext context) {
        html.link(ResourceUrls.path(project, context.owner(project.owner())), project.title());
    }

    private SandboxReply reply() {
        project.repositories().stream()
                .flatMap(id -> context.state().repository(id).stream())
                .forEach(html::below);
        html.raw("<h1>").text(project.title()).raw(" <small>#" + project.number());
        html.text(project.closedAt().isPresent() ? ", closed" : "").raw("</small></h1><div class=\"board\">");
        Optional<ProjectField> status = project.field(Project.STATUS);
        List<ProjectItem> without = items(status, Optional.empty());
        if (!without.isEmpty()) {
            column("No status", without);
        }
        status.ifPresent(field ->
                field.options().forEach(option -> column(option.name(), items(status, Optional.of(option)))));
        return html.raw("</div>").reply();
    }

    /** The items in one column: of that status, or of none. */
    private List<ProjectItem> items(Optional<ProjectField> status, Optional<ProjectOption> option) {
        return project.items().stream()
                .filter(item -> !item.isArchived())
                .filter(item -> status.flatMap(item::value).equals(option.map(ProjectOption::id)))
                .toList();
    }

    private void column(String name, List<ProjectItem> items) {
        html.raw("<section><h2>").text(name).raw(" <small>" + items.size() + "</small></h2><ul class=\"cards\">");
        items.forEach(item -> context.state().issue(item.contentId()).ifPresent(issue -> card(item, issue)));
        html.raw("</ul></section>");
    }

    private void card(ProjectItem item, Issue issue) {
        html.raw("<li>").link(HtmlPage.path(issue), issue.title()).raw(" <small>#" + issue.number() + "</small>");
        if (!issue.open()) {
            html.raw(" ").state(issue);
        }
        if (!issue.labels().isEmpty()) {
            html.raw("<br>");
            issue.labels().forEach(html::chip);
        }
        List<String> facts = facts(item, issue);
        if (!facts.isEmpty()) {
            html.raw("<br><small>").text(String.join(" · ", facts)).raw("</small>");
        }
        html.raw("</li>");
    }

    /** The values of the fields of the project, and of the issue. */
    private List<String> facts(ProjectItem item, Issue issue) {
        List<String> facts = new ArrayList<>();
        project.fields().stream()
                .filter(field -> !field.name().equals(Project.STATUS))
                .forEach(field ->
                        item.value(field).ifPresent(value -> facts.add(field.name() + ": " + field.text(value))));
        new IssueFieldRules(context)
                .values(issue)
                .forEach(value -> facts.add(value.field().name() + ": " + value.text()));
        return facts;
    }
}
