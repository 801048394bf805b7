package ai.coditect.milepost.cli.connection;

import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.output.RequestLogLine;
import ai.coditect.milepost.cli.output.WaitNotices;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.workspace.GitRemotes;
import ai.coditect.milepost.cli.workspace.GitRepository;
import ai.coditect.milepost.cli.workspace.RepositoryAddress;
import ai.coditect.milepost.github.ApiUrl;
import ai.coditect.milepost.github.GitHubClient;
import ai.coditect.milepost.github.Token;
import ai.coditect.milepost.github.Transport;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.github.resilience.RequestEvent;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.remote.Examiner;
import ai.coditect.milepost.remote.IssueComments;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Finds out which repository on which server is meant, and connects to it. Sends nothing yet. */
public final class RepositoryConnector {

    /** The name of the embedded GitHub in a saved plan. */
    public static final String SANDBOX = "sandbox";

    /** The variable with the token for the project board alone. */
    public static final String BOARD_TOKEN = "MILEPOST_PROJECT_TOKEN";

    private static final String PUBLIC_API = "https://api.github.com";
    private static final String SANDBOX_API = "http://127.0.0.1";

    private final Environment environment;
    private final ServerOptions options;
    private final OutputOptions output;
    private final Printer printer;

    public RepositoryConnector(Environment environment, ServerOptions options, OutputOptions output, Printer printer) {
        this.environment = environment;
        this.options = options;
        this.output = output;
        this.printer = printer;
    }

    /**
     * Connects to the repository.
     *
     * @param pace from the start of one write to the start of the next
     * @throws UsageException when repository, address, token or pace cannot be used
     */
    public RepositoryConnection open(DeclaredState declared, Duration pace) {
        if (options.isEmbedded() && options.apiUrl.value().isPresent()) {
            throw new UsageException("--sandbox and --api-url exclude each other: the embedded GitHub has no address.");
        }
        RepositoryRef repository = repository(declared);
        if (options.isEmbedded()) {
            SandboxFile sandbox =
                    SandboxFile.open(environment, options.sandbox.value().get());
            sandbox.gitHub().addRepository(repository.owner(), repository.name());
            GitHubClient client = connect(
                    ApiUrl.parse(SANDBOX_API),
                    repository,
                    Optional.empty(),
                    sandbox.wire(),
                    Pacing.unlimited(),
                    wanted(declared));
            return connection(client, Optional.empty());
        }
        ApiUrl api = apiUrl();
        if (pace.isZero() && !api.isLoopback()) {
            throw new UsageException("--pace 0 is for a server on this machine only. GitHub advises a second between"
                    + " writes; leave --pace out.");
        }
        GitHubClient client = connect(api, repository, token(), wire(api), Pacing.at(pace), wanted(declared));
        return connection(client, boardToken());
    }

    private static RepositoryConnection connection(GitHubClient client, Optional<Token> board) {
        return new RepositoryConnection(
                client.reader(),
                client.writer(),
                client.boardReader(board),
                client.boardWriter(board),
                client::askRestBudget);
    }

    /** Connects to the server, to ask about it and the repository. */
    public Examiner examiner(RepositoryRef repository, DeclaredState declared) {
        ApiUrl api = apiUrl();
        return connect(api, repository, token(), wire(api), Pacing.at(PaceOption.DEFAULT), wanted(declared))
                .examiner();
    }

    /** Connects to the comments of a repository on the same server. */
    public IssueComments comments(RepositoryRef repository) {
        ApiUrl api = apiUrl();
        return connect(
                        api,
                        repository,
                        token(),
                        wire(api),
                        Pacing.at(PaceOption.DEFAULT),
                        EnumSet.allOf(ServerFeature.class))
                .comments();
    }

    /** Issue fields are asked for only where definitions name one. */
    private static Set<ServerFeature> wanted(DeclaredState declared) {
        Set<ServerFeature> wanted = EnumSet.allOf(ServerFeature.class);
        if (declared.planning().fields().isEmpty()) {
            wanted.remove(ServerFeature.ISSUE_FIELDS);
        }
        return wanted;
    }

    private Transport wire(ApiUrl api) {
        try {
            return environment
                    .wire()
                    .apply(
                            Network.to(api.rest(), environment.variables(), environment.workingDirectory()),
                            environment.stopwatch());
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(unusable.getMessage() + ".");
        }
    }

    /** The server: the address of its API, or {@link #SANDBOX}. */
    public String server() {
        return options.isEmbedded() ? SANDBOX : apiUrl().rest().toString();
    }

    /** The repository that the user, or the environment, named. */
    public Optional<RepositoryRef> named() {
        return options.repository
                .value()
                .map(RepositoryAddress::repository)
                .or(() -> environment.variable("GITHUB_REPOSITORY").flatMap(RepositoryRef::parse));
    }

    private GitHubClient connect(
            ApiUrl api,
            RepositoryRef repository,
            Optional<Token> token,
            Transport wire,
            Pacing pacing,
            Set<ServerFeature> wanted) {
        ResilientConnector.Settings settings = new ResilientConnector.Settings(
                environment.clock(),
                environment.stopwatch(),
                environment.sleeper(),
                pacing,
                Duration.ofSeconds(options.maxWaitSeconds.value()),
                requestLog(),
                new WaitNotices(printer, environment.clock()),
                new SplittableRandom());
        return GitHubClient.connect(
                api, repository, token, wire, settings, wanted, notice -> printer.note("Note: " + notice + "."));
    }

    private Consumer<RequestEvent> requestLog() {
        if (!output.verbose.value()) {
            return event -> {};
        }
        return switch (options.logFormat.value()) {
            case TEXT -> event -> printer.complain(RequestLogLine.text(event));
            case JSON ->
                event -> printer.complain(
                        RequestLogLine.json(event, environment.clock().instant()));
        };
    }

    /**
     * The repository that is meant.
     *
     * @throws UsageException when none is named, or it cannot be one
     */
    public RepositoryRef repository(DeclaredState declared) {
        if (options.repository.value().isPresent()) {
            return onThisServer(options.repository.value().get());
        }
        Optional<String> given = environment.variable("GITHUB_REPOSITORY");
        if (given.isEmpty()) {
            return declared.repository().orElseGet(this::ofRemote);
        }
        RepositoryRef named = RepositoryRef.parse(given.get())
                .orElseThrow(() -> new UsageException(
                        "GITHUB_REPOSITORY: '" + given.get() + "' is no repository; it must look like OWNER/NAME."));
        declared.repository()
                .filter(other -> !other.isSameAs(named))
                .ifPresent(other -> printer.note("Note: the repository is " + named + ", as GITHUB_REPOSITORY says; the"
                        + " definitions say " + other + ". To use that one: -R " + other + "."));
        return named;
    }

    private RepositoryRef onThisServer(RepositoryAddress address) {
        Optional<String> host = host();
        if (host.isPresent() && address.host().isPresent() && !address.host().equals(host)) {
            String other = address.host().get();
            throw new UsageException(
                    "-R names a repository on " + other + ", and this run is for " + host.get()
                            + ". Leave the host out. If it is a GitHub server that you trust with the token, name its API with --api-url.");
        }
        return address.repository();
    }

    private RepositoryRef ofRemote() {
        GitRemotes all = GitRepository.around(environment.workspace()).remotes();
        GitRemotes remotes = host().map(all::on).orElse(all);
        RepositoryRef repository = remotes.only()
                .orElseThrow(() -> new UsageException("No repository is named" + why(all, remotes)
                        + ". Use -R OWNER/NAME, or put repository: OWNER/NAME into the definitions."));
        printer.note("Note: the repository is " + repository + ", which is what git's remote "
                + remotes.byName().keySet().iterator().next() + " says.");
        return repository;
    }

    private static String why(GitRemotes all, GitRemotes remotes) {
        if (remotes.byName().isEmpty() && !all.byName().isEmpty()) {
            return ", and the remotes of git are on other servers: " + all.hostsInWords();
        }
        return remotes.byName().isEmpty() ? "" : ", and git has several remotes: " + remotes.inWords();
    }

    /** Where the pages of the server are; empty for one on this machine, which stands for any. */
    private Optional<String> host() {
        return options.isEmbedded() ? Optional.empty() : apiUrl().webHost();
    }

    /**
     * The address of the API.
     *
     * @throws UsageException when it cannot be used
     */
    public ApiUrl apiUrl() {
        Optional<String> fromEnvironment = environment.variable("GITHUB_API_URL");
        try {
            ApiUrl api = ApiUrl.parse(
                    options.apiUrl.value().or(() -> fromEnvironment).orElse(PUBLIC_API));
            return environment
                    .variable("GITHUB_GRAPHQL_URL")
                    .filter(url -> options.apiUrl.value().isEmpty() && fromEnvironment.isPresent())
                    .map(api::withGraphQl)
                    .orElse(api);
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(unusable.getMessage() + ".");
        }
    }

    /**
     * The token for everything but the project board.
     *
     * @throws UsageException when it cannot be one
     */
    public Optional<Token> token() {
        return token(
                environment.variable("GITHUB_TOKEN").or(() -> environment.variable("GH_TOKEN")),
                "GITHUB_TOKEN or GH_TOKEN");
    }

    /** Projects may take another token than everything else. */
    private Optional<Token> boardToken() {
        return token(environment.variable(BOARD_TOKEN), BOARD_TOKEN).or(this::token);
    }

    private static Optional<Token> token(Optional<String> value, String variable) {
        try {
            return value.map(Token::new);
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(variable + ": " + unusable.getMessage() + ".");
        }
    }
}
