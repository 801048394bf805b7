package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.http.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Looks at what the client library is about to read. The library takes a missing list for an empty one, a missing
 * number for 0, and fails in itself on an element that is null.
 *
 * @param inner gives responses whose body can be read more than once
 */
public record CheckedConnector(GitHubConnector inner) implements GitHubConnector {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        GitHubConnectorResponse response = inner.send(request);
        String path = request.url().getPath();
        Optional<Shape> shape = RestShapes.at(path);
        if (shape.isEmpty()) {
            throw new UnusableAnswerException("it names " + path + " as its next page");
        }
        try (InputStream body = response.bodyStream()) {
            JsonNode root = JSON.readTree(body);
            shape.get().fault(root, "the answer").ifPresent(fault -> {
                throw new UnusableAnswerException(fault);
            });
        }
        return response;
    }
}
