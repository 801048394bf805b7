package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A repository in GitHub's REST format. */
final class RepositoryJson {
    private static final List<String> LINKS = List.of(
            "archive {archive_format}{/ref}",
            "assignees {/user}",
            "branches {/branch}",
            "collaborators {/collaborator}",
            "comments {/number}",
            "commits {/sha}",
            "compare {base}...{head}",
            "contents {+path}",
            "contributors",
            "deployments",
            "downloads",
            "events",
            "forks",
            "hooks",
            "issues {/number}",
            "keys {/key_id}",
            "labels {/name}",
            "languages",
            "merges",
            "milestones {/number}",
            "notifications {?since,all,participating}",
            "pulls {/number}",
            "releases {/id}",
            "stargazers",
            "statuses {sha}",
            "subscribers",
            "subscription",
            "tags",
            "teams");
    private static final List<String> GIT_LINKS = List.of("blobs", "commits", "refs", "tags", "trees");

    private RepositoryJson() {}

    static ObjectNode of(Repository repository, RequestContext context) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", repository.id());
        json.put("node_id", repository.nodeId());
        json.put("name", repository.name()).put("full_name", repository.fullName());
        json.put("private", context.settings().isPrivate());
        json.set("owner", UserJson.of(context.owner(repository), context.urls()));
        json.putNull("description").put("fork", false);
        links(json, repository, context.urls());
        json.put("default_branch", "main").put("size", 0);
        json.put("archived", context.settings().archived()).put("disabled", false);
        json.put("visibility", context.settings().isPrivate() ? "private" : "public");
        json.put("has_issues", context.settings().issuesEnabled());
        List.of("has_projects", "has_wiki", "has_pages", "has_discussions").forEach(field -> json.put(field, false));
        List.of("homepage", "language", "mirror_url", "license").forEach(json::putNull);
        counts(json, repository);
        permissions(json.putObject("permissions"), context.permission());
        return json;
    }

    private static void links(ObjectNode json, Repository repository, ResourceUrls urls) {
        String api = urls.api(repository);
        String html = urls.html(repository);
        json.put("url", api).put("html_url", html);
        for (String link : LINKS) {
            String[] parts = link.split(" ", 2);
            json.put(parts[0] + "_url", api + "/" + parts[0] + (parts.length > 1 ? parts[1] : ""));
        }
        GIT_LINKS.forEach(link -> json.put(
                (link.equals("blobs") || link.equals("trees") ? "" : "git_") + link + "_url", api + "/git/" + link));
        json.put("issue_comment_url", api + "/issues/comments{/number}");
        json.put("issue_events_url", api + "/issues/events{/number}");
        json.put("clone_url", html + ".git").put("svn_url", html);
        json.put("git_url", "git://github.com/" + repository.fullName() + ".git");
        json.put("ssh_url", "git@github.com:" + repository.fullName() + ".git");
    }

    private static void counts(ObjectNode json, Repository repository) {
        long open = repository.openIssues();
        json.put("open_issues", open).put("open_issues_count", open);
        List.of(
                        "forks",
                        "forks_count",
                        "stargazers_count",
                        "watchers",
                        "watchers_count",
                        "network_count",
                        "subscribers_count")
                .forEach(field -> json.put(field, 0));
        List.of("created_at", "updated_at", "pushed_at")
                .forEach(field -> json.put(field, Timestamp.text(repository.createdAt())));
    }

    private static void permissions(ObjectNode json, SandboxPermission permission) {
        boolean admin = permission == SandboxPermission.ADMIN;
        boolean write = permission.canWrite();
        json.put("admin", admin).put("maintain", admin);
        json.put("push", write).put("triage", write).put("pull", true);
    }
}
