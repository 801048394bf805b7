package ai.coditect.milepost.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** A user as GitHub's REST interface shows one. Users need not be known: any login is somebody. */
final class UserView {
    private static final List<String> LINKS =
            List.of("followers", "subscriptions", "organizations", "repos", "received_events");

    private UserView() {}

    /** Always the same for the same login. */
    static long id(String login) {
        return 1L + (login.toLowerCase(Locale.ROOT).hashCode() & 0xfff_ffff);
    }

    static ObjectNode json(String login, String type, Urls urls) {
        String name = Urls.encode(login);
        String url = urls.api() + "/users/" + name;
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("login", login).put("id", id(login));
        user.put("node_id", new NodeId(NodeId.USER, id(login)).text());
        user.put("avatar_url", urls.html() + "/" + name + ".png");
        user.put("gravatar_id", "").put("url", url).put("html_url", urls.html() + "/" + name);
        LINKS.forEach(link -> user.put(link + "_url", url + "/" + link));
        user.put("following_url", url + "/following{/other_user}");
        user.put("gists_url", url + "/gists{/gist_id}");
        user.put("starred_url", url + "/starred{/owner}{/repo}");
        user.put("events_url", url + "/events{/privacy}");
        return user.put("type", type).put("site_admin", false);
    }

    /** The sender, as GET /user shows it to others. */
    static ObjectNode profile(String login, Urls urls) {
        ObjectNode user = json(login, "User", urls);
        user.put("user_view_type", "public");
        List.of("name", "company", "location", "email", "hireable", "bio").forEach(user::putNull);
        user.put("blog", "");
        List.of("public_repos", "public_gists", "followers", "following").forEach(field -> user.put(field, 0));
        return user.put("created_at", "2024-01-01T00:00:00Z").put("updated_at", "2024-01-01T00:00:00Z");
    }
}
