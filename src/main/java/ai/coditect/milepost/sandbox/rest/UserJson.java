package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A user or an organisation in GitHub's REST format. */
final class UserJson {
    private static final List<String> LINKS =
            List.of("followers", "subscriptions", "organizations", "repos", "received_events");

    private UserJson() {}

    static ObjectNode of(Account account, ResourceUrls urls) {
        String name = ResourceUrls.encode(account.login());
        String url = urls.api() + "/users/" + name;
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("login", account.login()).put("id", account.id());
        user.put("node_id", account.nodeId());
        user.put("avatar_url", urls.html() + "/" + name + ".png");
        user.put("gravatar_id", "").put("url", url).put("html_url", urls.html() + "/" + name);
        LINKS.forEach(link -> user.put(link + "_url", url + "/" + link));
        user.put("following_url", url + "/following{/other_user}");
        user.put("gists_url", url + "/gists{/gist_id}");
        user.put("starred_url", url + "/starred{/owner}{/repo}");
        user.put("events_url", url + "/events{/privacy}");
        return user.put("type", account.type()).put("site_admin", false);
    }

    /** The sender, as GET /user shows it. */
    static ObjectNode profile(String login, ResourceUrls urls) {
        ObjectNode user = of(Account.user(login), urls);
        user.put("user_view_type", "public");
        List.of("name", "company", "location", "email", "hireable", "bio").forEach(user::putNull);
        user.put("blog", "");
        List.of("public_repos", "public_gists", "followers", "following").forEach(field -> user.put(field, 0));
        return user.put("created_at", "2024-01-01T00:00:00Z").put("updated_at", "2024-01-01T00:00:00Z");
    }
}
