package ai.coditect.milepost.sandbox;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Sends requests to a sandbox in tests and shows the replies as JSON with single quotes allowed in what is sent. */
public final class Client {
    public static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final String REPOSITORY = "/repos/acme/app";
    private final SandboxGitHub gitHub;
    private final Map<String, String> headers = new HashMap<>();

    public Client(SandboxGitHub gitHub) {
        this.gitHub = gitHub;
    }

    /** A client of a fresh sandbox that has the repository acme/app. */
    public static Client of(SandboxSettings.Builder settings) {
        SandboxGitHub gitHub = new SandboxGitHub(settings.build());
        gitHub.addRepository("acme", "app");
        return new Client(gitHub);
    }

    Client withToken(String token) {
        headers.put("authorization", "Bearer " + token);
        return this;
    }

    public SandboxGitHub gitHub() {
        return gitHub;
    }

    /** Sends a request for a path below the repository; a path that starts with ! is taken as it is. */
    public SandboxReply send(String method, String path, String body) {
        String target = path.startsWith("!") ? path.substring(1) : REPOSITORY + path;
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return gitHub.handle(new SandboxRequest(method, target, headers, bytes));
    }

    public JsonNode get(String path) {
        return json(send("GET", path, ""));
    }

    public JsonNode post(String path, String body) {
        return json(send("POST", path, body));
    }

    public JsonNode patch(String path, String body) {
        return json(send("PATCH", path, body));
    }

    public JsonNode graphQl(String query) {
        return json(gitHub.handle(new SandboxRequest(
                "POST",
                "/graphql",
                headers,
                JSON.createObjectNode().put("query", query).toString().getBytes(StandardCharsets.UTF_8))));
    }

    /** Opens an issue and returns its node id. */
    public String issue(String title) {
        return post("/issues", "{'title':'%s'}".formatted(title))
                .path("node_id")
                .asText();
    }

    public long id(int number) {
        return get("/issues/" + number).path("id").asLong();
    }

    public static JsonNode json(SandboxReply reply) {
        return parse(reply.text());
    }

    /** The numbers of the issues in a list. */
    public static String numbers(JsonNode issues) {
        return StreamSupport.stream(issues.spliterator(), false)
                .map(issue -> issue.path("number").asText())
                .collect(Collectors.joining(","));
    }

    /** JSON in which strings may stand in single quotes. */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
