package ai.coditect.milepost.actions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.OptionalInt;

/** The pull request that started a run. */
public final class PullRequestEvent {

    private PullRequestEvent() {}

    /** Its number, as the file of the event says; empty when something else started the run. */
    public static OptionalInt number(ActionsEnvironment actions) throws IOException {
        if (!actions.isPullRequest() || actions.event().isEmpty()) {
            return OptionalInt.empty();
        }
        int number = new ObjectMapper()
                .readTree(actions.event().get().toFile())
                .path("pull_request")
                .path("number")
                .asInt();
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
