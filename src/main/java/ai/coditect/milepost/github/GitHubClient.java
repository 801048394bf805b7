package ai.coditect.milepost.github;

import ai.coditect.milepost.github.graphql.GraphQlReader;
import ai.coditect.milepost.github.graphql.IssueLookup;
import ai.coditect.milepost.github.graphql.QueryExecutor;
import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.project.GitHubProjectReader;
import ai.coditect.milepost.github.project.GitHubProjectWriter;
import ai.coditect.milepost.github.resilience.Bounds;
import ai.coditect.milepost.github.resilience.Budget;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.github.rest.ClientLibrary;
import ai.coditect.milepost.github.rest.ListedIssues;
import ai.coditect.milepost.github.rest.NewestIssues;
import ai.coditect.milepost.github.rest.NumberedIssues;
import ai.coditect.milepost.github.rest.RestReader;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.access.TokenKind;
import ai.coditect.milepost.remote.Examiner;
import ai.coditect.milepost.remote.IssueComments;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A client of one repository. Its reader and its writer share what was learned of the server. */
public final class GitHubClient {

    private final ResilientConnector connector;
    private final RequestFactory requests;
    private final ApiClient client;
    private final Paging paging;
    private final ServerCapabilities server;
    private final RepositoryReader reader;
    private final RepositoryWriter writer;
    private final Examiner examiner;

    private GitHubClient(
            ResilientConnector connector,
            RequestFactory requests,
            ApiClient client,
            Paging paging,
            ServerCapabilities server,
            RepositoryReader reader,
            RepositoryWriter writer,
            Examiner examiner) {
        this.connector = connector;
        this.requests = requests;
        this.client = client;
        this.paging = paging;
        this.server = server;
        this.reader = reader;
        this.writer = writer;
        this.examiner = examiner;
    }

    /**
     * Connects the parts; sends nothing.
     *
     * @param transport carries each request once; pacing and retrying are added here
     * @param wanted the features that somebody is going to use; the others are not asked for
     * @param notices told, once each, what the user should know about the server or the repository
     */
    public static GitHubClient connect(
            ApiUrl api,
            RepositoryRef repository,
            Optional<Token> token,
            Transport transport,
            ResilientConnector.Settings settings,
            Set<ServerFeature> wanted,
            Consumer<String> notices) {
        ResilientConnector connector = new ResilientConnector(
                transport.connector(), new Bounds(api.origin(), Bounds.MAX_ANSWER_BYTES), settings);
        RequestFactory requests =
                new RequestFactory(api.rest(), api.graphQl(), repository, token.map(Token::authorization));
        FailureFactory failures = new FailureFactory(repository);
        ApiClient client = new ApiClient(connector, failures);
        Paging paging = new Paging(connector, failures);
        ServerCapabilities server = new ServerCapabilities(wanted, notices);
        if (token.flatMap(Token::kind).filter(TokenKind::actsAsUser).isEmpty()) {
            server.showsNoPermission();
        }
        ClientLibrary library = new ClientLibrary(connector, api.rest(), token.map(Token::authorization), failures);
        NumberedIssues numbered = new NumberedIssues(requests, client, paging);
        QueryExecutor query = new QueryExecutor(requests, client, server);
        IssueLookup lookup = new IssueLookup(query, server, paging, client);
        GraphQlReader graphQl = new GraphQlReader(repository, server, query, paging);
        RestReader rest = new RestReader(
                library, requests.repository(), server, failures, paging, new ListedIssues(requests, client, paging));
        GitHubReader reader = new GitHubReader(
                graphQl, lookup, rest, numbered, new NewestIssues(requests, client, lookup, numbered, paging));
        return new GitHubClient(
                connector,
                requests,
                client,
                paging,
                server,
                reader,
                new GitHubWriter(requests, client, server),
                new GitHubExaminer(connector, requests, failures, graphQl, rest, settings.clock()));
    }

    /** Reads the repository. */
    public RepositoryReader reader() {
        return reader;
    }

    /** Asks about the server and the repository. */
    public Examiner examiner() {
        return examiner;
    }

    /** Writes to it. */
    public RepositoryWriter writer() {
        return writer;
    }

    /** Reads its project board, with the token for that. */
    public ProjectReader boardReader(Optional<Token> token) {
        return new GitHubProjectReader(requests.as(token.map(Token::authorization)), client, paging);
    }

    /** Writes to its project board, with the token for that. */
    public ProjectWriter boardWriter(Optional<Token> token) {
        return new GitHubProjectWriter(requests.as(token.map(Token::authorization)), client, server);
    }

    /** The last known budget of a resource as GitHub names it: {@code core} for REST, {@code graphql}. */
    public Optional<Budget> budget(String resource) {
        return connector.budget(resource);
    }

    /** What is left of the REST budget of this hour, asked for by one request; empty when the server keeps none. */
    public Optional<Budget> askRestBudget() {
        client.send(requests.budgets("read what is left of the request budget"));
        return connector.budget("core");
    }

    /** The comments on its issues and pull requests. */
    public IssueComments comments() {
        return new GitHubComments(requests, client, paging);
    }
}
