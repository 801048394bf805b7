package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.Precondition;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * A request that says itself what it writes. Without this, a POST, PATCH, PUT or DELETE counts as one content write and
 * everything else, a POST to GraphQL included, as none.
 */
public interface ContentWrites extends GitHubConnectorRequest {

    /** How many things it writes, as GitHub counts them against its content limits; a batch counts each. */
    int contentWrites();

    /** What sending it again would mean. */
    Idempotency effect();

    /** Asked each time before it is sent. */
    Precondition precondition();
}
