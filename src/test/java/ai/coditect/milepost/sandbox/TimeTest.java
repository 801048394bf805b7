package ai.coditect.milepost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxStatistics;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeTest {
    private static final String ALL = """
            {repository(owner:"acme",name:"app"){labels(first:9){totalCount} milestones(first:9){totalCount}
             issues(first:9){totalCount}}}""";
    private final ManualClock clock = new ManualClock();

    private static List<Integer> listed(Client client) {
        JsonNode repository = client.graphQl(ALL).at("/data/repository");
        return List.of(
                client.get("/labels").size(),
                client.get("/milestones").size(),
                client.get("/issues").size(),
                repository.at("/labels/totalCount").asInt(),
                repository.at("/milestones/totalCount").asInt(),
                repository.at("/issues/totalCount").asInt());
    }

    @Test
    void listsNewThingsOnlyAfterTheLag() {
        Client client = Client.of(SandboxSettings.builder().clock(clock).listLag(Duration.ofSeconds(5)));
        client.post("/labels", "{'name':'bug'}");
        client.post("/milestones", "{'title':'M'}");
        client.issue("One");

        assertThat(listed(client)).containsOnly(0);
        assertThat(client.get("/issues/1").path("title").asText()).isEqualTo("One");
        clock.advance(Duration.ofMillis(4_999));
        assertThat(listed(client)).containsOnly(0);
        clock.advance(Duration.ofMillis(1));
        assertThat(listed(client)).containsOnly(1);
    }

    @Test
    void countsTheBusiestMinuteAndHour() {
        Client client = Client.of(SandboxSettings.builder().clock(clock));
        for (int i = 0; i < 61; i++) {
            client.issue("Issue");
            clock.advance(Duration.ofSeconds(2));
        }
        clock.advance(Duration.ofHours(2));
        client.get("/issues");

        SandboxStatistics statistics = client.gitHub().statistics();

        assertThat(statistics.requests()).isEqualTo(62);
        assertThat(statistics.writes()).isEqualTo(61);
        assertThat(statistics.busiestMinute()).isEqualTo(30);
        assertThat(statistics.busiestHour()).isEqualTo(61);
        assertThat(statistics.log().get(61))
                .isEqualTo(new SandboxStatistics.Logged(clock.instant(), "GET", "/repos/acme/app/issues", 200, 0));
    }

    @Test
    void refusesContentThatComesTooFast() {
        Client client = Client.of(SandboxSettings.builder().clock(clock).contentLimits());
        for (int i = 0; i < 80; i++) {
            client.issue("Issue");
        }

        SandboxReply refused = client.send("POST", "/issues", "{'title':'x'}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers().get("Retry-After")).containsExactly("60");
        assertThat(Client.json(refused).path("message").asText()).contains("secondary rate limit");
        assertThat(client.send("POST", "/labels", "{'name':'x','color':'d73a4a'}")
                        .status())
                .isEqualTo(201);
        assertThat(client.send("PATCH", "/issues/1", "{'title':'y'}").status()).isEqualTo(200);
        assertThat(client.send("POST", "/issues/1/comments", "{'body':'x'}").status())
                .isEqualTo(403);
        clock.advance(Duration.ofMinutes(1));
        assertThat(client.send("POST", "/issues", "{'title':'x'}").status()).isEqualTo(201);
    }

    @Test
    void refusesRequestsOverTheBudget() {
        Client client = Client.of(SandboxSettings.builder().clock(clock).primaryLimit(2));
        client.get("/issues");

        assertThat(client.get("!/rate_limit").path("rate"))
                .isEqualTo(Client.parse("{'limit':2,'used':2,'remaining':0,'reset':1767326645}"));
        SandboxReply refused = client.send("GET", "/issues", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers().get("X-RateLimit-Remaining")).containsExactly("0");
        assertThat(refused.headers().get("X-RateLimit-Reset")).containsExactly("1767326645");
        clock.advance(Duration.ofHours(1));
        assertThat(client.send("GET", "/issues", "").status()).isEqualTo(200);
    }

    @Test
    void hasNoBudgetUnlessItIsSet() {
        Client client = Client.of(SandboxSettings.builder().clock(clock));

        SandboxReply read = client.send("GET", "/issues", "");
        SandboxReply asked = client.send("GET", "!/rate_limit", "");

        assertThat(read.headers().keySet()).noneMatch(name -> name.startsWith("X-RateLimit"));
        assertThat(asked.status()).isEqualTo(404);
        assertThat(Client.json(asked).path("message").asText()).isEqualTo("Rate limiting is not enabled.");
        assertThat(client.graphQl("{rateLimit{remaining}}")
                        .at("/data/rateLimit")
                        .isNull())
                .isTrue();
    }
}
