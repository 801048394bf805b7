package ai.coditect.milepost.testing;

import ai.coditect.milepost.github.exchange.InMemoryResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Lets every request be carried out, and changes what is answered. */
public record EditedAnswers(GitHubConnector inner, Editor editor) implements GitHubConnector {

    /** What a server answered. */
    public static final class Answer {
        private final int status;
        private final Map<String, List<String>> headers;
        private final byte[] body;

        public Answer(int status, Map<String, List<String>> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body.clone();
        }

        public int status() {
            return status;
        }

        public Map<String, List<String>> headers() {
            return headers;
        }

        public byte[] body() {
            return body.clone();
        }
    }

    /** Says what is answered instead. */
    @FunctionalInterface
    public interface Editor {
        Answer edit(GitHubConnectorRequest request, Answer answer) throws IOException;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        try (GitHubConnectorResponse response = inner.send(request);
                InputStream body = response.bodyStream()) {
            Answer answer =
                    editor.edit(request, new Answer(response.statusCode(), response.allHeaders(), body.readAllBytes()));
            return new InMemoryResponse(request, answer.status(), answer.headers(), answer.body());
        }
    }
}
