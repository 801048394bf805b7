package ai.coditect.milepost.model.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server tells along with its answers. What is empty was not told.
 *
 * @param ahead how far the clock of this machine is ahead of the server's; negative if it is behind
 * @param tokenExpires when the token ends
 * @param scopes the scopes of the token
 * @param rest what is left for REST
 * @param graphQl what is left for GraphQL
 */
public record ServerAnswer(
        Optional<Duration> ahead,
        Optional<Instant> tokenExpires,
        Optional<List<String>> scopes,
        Optional<Allowance> rest,
        Optional<Allowance> graphQl) {
    public ServerAnswer {
        scopes = scopes.map(List::copyOf);
    }
}
