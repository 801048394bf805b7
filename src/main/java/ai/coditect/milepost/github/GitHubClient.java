package ai.coditect.milepost.github;

import ai.coditect.milepost.github.graphql.GraphQlReader;
import ai.coditect.milepost.github.graphql.QueryExecutor;
import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.resilience.Budget;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.github.rest.ClientLibrary;
import ai.coditect.milepost.github.rest.NewestIssues;
import ai.coditect.milepost.github.rest.RestReader;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.IssueComments;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.authorization.AuthorizationProvider;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** The way to one repository. What was learned of the server is shared by the reader and the writer. */
public final class GitHubClient {

    /**
     * The library warns of every word that it does not know, and can log headers; our own log tells more and hides
     * them.
     */
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.kohsuke.github");

    private final ResilientConnector connector;
    private final RequestFactory requests;
    private final ApiClient calls;
    private final RepositoryReader reader;
    private final RepositoryWriter writer;

    private GitHubClient(
            ResilientConnector connector,
            RequestFactory requests,
            ApiClient calls,
            RepositoryReader reader,
            RepositoryWriter writer) {
        this.connector = connector;
        this.requests = requests;
        this.calls = calls;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Prepares the way; sends nothing.
     *
     * @param wire carries each request once; pacing and retrying are added here
     * @param notices told, once each, what the user should know of the server or the repository
     */
    public static GitHubClient connect(
            ApiUrl api,
            RepositoryRef repository,
            Optional<Token> token,
            Transport wire,
            ResilientConnector.Settings settings,
            Consumer<String> notices) {
        ResilientConnector connector = new ResilientConnector(wire.connector(), settings);
        RequestFactory requests =
                new RequestFactory(api.rest(), api.graphQl(), repository, token.map(Token::authorization));
        FailureFactory words = new FailureFactory(repository);
        ApiClient calls = new ApiClient(connector, words);
        ServerCapabilities server = new ServerCapabilities(notices);
        QueryExecutor query = new QueryExecutor(requests, calls, server, words);
        GitHubReader reader = new GitHubReader(
                new GraphQlReader(repository, server, query),
                new RestReader(
                        library(api, token, connector),
                        repository,
                        server,
                        new ClientLibrary(words, token.isPresent())),
                new NewestIssues(requests, calls));
        return new GitHubClient(connector, requests, calls, reader, new GitHubWriter(requests, calls, server));
    }

    /** Reads the repository. */
    public RepositoryReader reader() {
        return reader;
    }

    /** Writes to it. */
    public RepositoryWriter writer() {
        return writer;
    }

    /** The last known budget of a resource as GitHub names it: {@code core} for REST, {@code graphql}. */
    public Optional<Budget> budget(String resource) {
        return connector.budget(resource);
    }

    /** What is left of the REST budget of this hour, asked for by one request; empty when the server keeps none. */
    public Optional<Budget> askRestBudget() {
        calls.send(requests.budgets());
        return connector.budget("core");
    }

    /** The comments on its issues and pull requests. */
    public IssueComments comments() {
        return new GitHubComments(requests, calls);
    }

    /** The client library on our connector. Its handlers of limits only throw: the connector has waited already. */
    static GitHub library(ApiUrl api, Optional<Token> token, GitHubConnector connector) {
        LIBRARY_LOG.setLevel(Level.OFF);
        AuthorizationProvider authorization =
                token.<AuthorizationProvider>map(value -> value::authorization).orElse(AuthorizationProvider.ANONYMOUS);
        try {
            return new GitHubBuilder()
                    .withEndpoint(api.rest().toString())
                    .withAuthorizationProvider(authorization)
                    .withConnector(connector)
                    .withRateLimitHandler(new GitHubRateLimitHandler() {
                        @Override
                        public void onError(GitHubConnectorResponse response) throws IOException {
                            throw new HttpException(response);
                        }
                    })
                    .withAbuseLimitHandler(new GitHubAbuseLimitHandler() {
                        @Override
                        public void onError(GitHubConnectorResponse response) throws IOException {
                            throw new HttpException(response);
                        }
                    })
                    .build();
        } catch (IOException fault) {
            throw new UncheckedIOException("building the client sends nothing, and still failed", fault);
        }
    }
}
