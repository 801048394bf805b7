package ai.coditect.milepost.sandbox;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.Exchange;
import ai.coditect.milepost.testing.ExchangeRecorder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Sends requests to a sandbox in tests and shows the replies as JSON with single quotes allowed in what is sent. */
public final class Client {
    public static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final String REPOSITORY = "/repos/acme/app";
    private final SandboxGitHub gitHub;
    private final Map<String, String> headers = new HashMap<>();
    private Optional<String> source = Optional.empty();

    public Client(SandboxGitHub gitHub) {
        this.gitHub = gitHub;
    }

    /** A client of a fresh sandbox that has the repository acme/app. */
    public static Client of(SandboxSettings.Builder settings) {
        SandboxGitHub gitHub = new SandboxGitHub(settings.build());
        gitHub.addRepository("acme", "app");
        return new Client(gitHub);
    }

    public Client withToken(String token) {
        headers.put("authorization", "Bearer " + token);
        return this;
    }

    /** From now on hands what it exchanges to the referee; for tests that send nothing that GitHub's schema refuses. */
    public Client recorded(String test) {
        source = Optional.of(test);
        return this;
    }

    private SandboxReply answer(String method, String target, byte[] body) {
        SandboxReply reply = gitHub.handle(new SandboxRequest(method, target, headers, body));
        Map<String, String> answered = new HashMap<>();
        reply.headers().forEach((name, values) -> answered.put(name, String.join(", ", values)));
        source.ifPresent(test -> ExchangeRecorder.record(new Exchange(
                test,
                Exchange.Server.SANDBOX,
                method,
                target,
                headers,
                new String(body, StandardCharsets.UTF_8),
                Optional.of(new Exchange.Answer(reply.status(), answered, reply.text())))));
        return reply;
    }

    public SandboxGitHub gitHub() {
        return gitHub;
    }

    /** Sends a request for a path below the repository; a path that starts with ! is taken as it is. */
    public SandboxReply send(String method, String path, String body) {
        String target = path.startsWith("!") ? path.substring(1) : REPOSITORY + path;
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return answer(method, target, bytes);
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
        return json(answer(
                "POST",
                "/graphql",
                JSON.createObjectNode().put("query", query).toString().getBytes(StandardCharsets.UTF_8)));
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

    /** The database id of a field of the issues of acme. */
    public long fieldId(String name) {
        return StreamSupport.stream(get("!/orgs/acme/issue-fields").spliterator(), false)
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
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
