package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.Repository;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The labels of a repository by name, and the issues that have one of them. */
final class LabelPages {
    private LabelPages() {}

    static String path(Repository repository) {
        return HtmlPage.path(repository) + "/labels";
    }

    static SandboxReply all(Repository repository) {
        HtmlPage html = new HtmlPage("Labels · " + repository.fullName()).below(repository);
        html.raw("<h1>Labels</h1>");
        if (repository.labels().isEmpty()) {
            html.raw("<p>There is no label.</p>");
        }
        Map<Label, List<Issue>> having = repository.issues().stream()
                .flatMap(issue -> issue.labels().stream().map(label -> Map.entry(label, issue)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        html.raw("<ul class=\"rows\">");
        repository.labels().stream()
                .sorted(Comparator.comparing(Label::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(label -> {
                    html.raw("<li>").chip(label);
                    html.text(label.description().map(text -> " " + text).orElse(""))
                            .raw("<br><small>")
                            .text(IssueRows.counts(having.getOrDefault(label, List.of())))
                            .raw("</small></li>");
                });
        return html.raw("</ul>").reply();
    }

    static SandboxReply one(Label label) {
        Repository repository = label.repository();
        HtmlPage html = new HtmlPage(label.name() + " · " + repository.fullName())
                .below(repository)
                .below(path(repository), "Labels");
        html.raw("<h1>Label ").chip(label);
        html.raw("</h1>");
        label.description().ifPresent(text -> html.raw("<p>").text(text).raw("</p>"));
        List<Issue> issues = repository.issues().stream()
                .filter(issue -> issue.labels().contains(label))
                .toList();
        html.raw("<p>").text(IssueRows.counts(issues)).raw("</p>");
        IssueRows.append(html, issues);
        return html.reply();
    }
}
