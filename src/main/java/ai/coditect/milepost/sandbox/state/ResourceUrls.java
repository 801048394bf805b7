package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.RequestTarget;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.state.project.Project;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The URLs of resources in replies.
 *
 * @param api the base URL of the REST API
 * @param html the base URL of the pages
 */
public record ResourceUrls(String api, String html) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    /** URLs at the host of the request or, when it names none, at GitHub itself. */
    public static ResourceUrls of(SandboxRequest request, RequestTarget target) {
        return Optional.ofNullable(request.headers().get("host"))
                .filter(host -> HOST.matcher(host).matches())
                .map(host -> new ResourceUrls("http://" + host + target.prefix(), "http://" + host))
                .orElse(new ResourceUrls("https://api.github.com" + target.prefix(), "https://github.com"));
    }

    public String api(Repository repository) {
        return api + "/repos/" + encode(repository.owner) + "/" + encode(repository.name);
    }

    public String html(Repository repository) {
        return html + "/" + encode(repository.owner) + "/" + encode(repository.name);
    }

    /** The board of a project. */
    public String html(Project project, Account owner) {
        return html + path(project, owner);
    }

    /** The path of its board. */
    public static String path(Project project, Account owner) {
        String kind = owner.type().equals("Organization") ? "orgs" : "users";
        return "/" + kind + "/" + encode(project.owner()) + "/projects/" + project.number();
    }

    public String api(Issue issue) {
        return api(issue.repository) + "/issues/" + issue.number;
    }

    public String html(Issue issue) {
        return html(issue.repository) + (issue.pullRequest ? "/pull/" : "/issues/") + issue.number;
    }

    public String api(Label label) {
        return api(label.repository) + "/labels/" + encode(label.name);
    }

    public String html(Label label) {
        return html(label.repository) + "/labels/" + encode(label.name);
    }

    public String api(Milestone milestone) {
        return api(milestone.repository) + "/milestones/" + milestone.number;
    }

    public String html(Milestone milestone) {
        return html(milestone.repository) + "/milestone/" + milestone.number;
    }

    public String api(Repository repository, Issue.Comment comment) {
        return api(repository) + "/issues/comments/" + comment.id();
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
