package ai.coditect.milepost.github;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.resilience.Idempotency;
import ai.coditect.milepost.github.rest.RestMapping;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** Writes milestones, which GitHub offers by REST only. */
final class MilestoneWriter {

    private final RequestFactory requests;
    private final ApiClient client;

    MilestoneWriter(RequestFactory requests, ApiClient client) {
        this.requests = requests;
        this.client = client;
    }

    Reply<LiveMilestone> create(DeclaredMilestone milestone) {
        return client.send(requests.write(
                        "POST",
                        "/milestones",
                        Optional.of(body(milestone)),
                        Idempotency.ONCE,
                        "create the milestone \"" + milestone.title() + "\""))
                .reply((answer, remarks) -> RestMapping.milestone(answer));
    }

    Reply<LiveMilestone> update(int number, DeclaredMilestone target) {
        return client.send(requests.write(
                        "PATCH",
                        "/milestones/" + number,
                        Optional.of(body(target)),
                        Idempotency.REPEATABLE_WRITE,
                        "change the milestone \"" + target.title() + "\""))
                .reply((answer, remarks) -> RestMapping.milestone(answer));
    }

    /**
     * GitHub drops the time of a due date and keeps the day that it is in California then; noon in UTC is the same day
     * there all year round.
     */
    private static ObjectNode body(DeclaredMilestone milestone) {
        ObjectNode body = Json.object().put("title", milestone.title());
        milestone.description().ifPresent(text -> body.put("description", text));
        milestone.dueOn().ifPresent(day -> body.put("due_on", day + "T12:00:00Z"));
        milestone.state().ifPresent(state -> body.put("state", state.name().toLowerCase(Locale.ROOT)));
        return body;
    }
}
