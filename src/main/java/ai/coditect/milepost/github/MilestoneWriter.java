package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.rest.RestMapping;
import ai.coditect.milepost.github.rest.RestShapes;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** Writes milestones, which only REST can. */
final class MilestoneWriter {

    private final RequestFactory requests;
    private final ApiClient client;

    MilestoneWriter(RequestFactory requests, ApiClient client) {
        this.requests = requests;
        this.client = client;
    }

    Reply<LiveMilestone> create(DeclaredMilestone milestone) {
        return write("POST", "", milestone, Idempotency.ONCE, "create");
    }

    Reply<LiveMilestone> update(int number, DeclaredMilestone target) {
        return write("PATCH", "/" + number, target, Idempotency.REPEATABLE_WRITE, "change");
    }

    private Reply<LiveMilestone> write(
            String method, String path, DeclaredMilestone milestone, Idempotency idempotency, String verb) {
        String wanted = verb + " the milestone \"" + milestone.title() + "\"";
        return client.send(
                        requests.write(
                                method,
                                "/milestones" + path,
                                Optional.of(body(milestone)),
                                idempotency,
                                Load.silent(1),
                                wanted),
                        RestShapes.MILESTONE)
                .reply((answer, remarks) -> RestMapping.milestone(answer));
    }

    /**
     * GitHub drops the time of a due date and keeps the day in California; noon in UTC is the same day there all year
     * round.
     */
    private static ObjectNode body(DeclaredMilestone milestone) {
        ObjectNode body = Json.object().put("title", milestone.title());
        milestone.description().ifPresent(text -> body.put("description", text));
        milestone.dueOn().ifPresent(day -> body.put("due_on", day + "T12:00:00Z"));
        milestone.state().ifPresent(state -> body.put("state", state.name().toLowerCase(Locale.ROOT)));
        return body;
    }
}
