package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.doctor.Check;
import ai.coditect.milepost.doctor.LocalChecks;
import ai.coditect.milepost.doctor.RepositoryChecks;
import ai.coditect.milepost.doctor.ServerChecks;
import ai.coditect.milepost.doctor.Subject;
import ai.coditect.milepost.doctor.TokenCheck;
import ai.coditect.milepost.github.ApiUrl;
import ai.coditect.milepost.github.Token;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.github.resilience.ShownTime;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.access.Allowance;
import ai.coditect.milepost.model.access.ServerAnswer;
import ai.coditect.milepost.remote.Examination;
import ai.coditect.milepost.remote.Examiner;
import ai.coditect.milepost.remote.ServiceException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a server for what {@code milepost doctor} shows. A setting that cannot be used, and an answer that does not
 * come, is a line of its report, and what does not depend on it is asked all the same.
 */
final class ServerVisit {

    /** For requests about the server itself, which name no repository. */
    private static final RepositoryRef NONE = new RepositoryRef("-", "-");

    private final Environment environment;
    private final RepositoryConnector connector;
    private final List<Check> checks = new ArrayList<>();

    ServerVisit(Environment environment, RepositoryConnector connector) {
        this.environment = environment;
        this.connector = connector;
    }

    /** All checks that can be made. */
    List<Check> checks(DeclaredState declared) {
        Optional<ApiUrl> api = usable(Subject.SERVER, connector::apiUrl);
        Optional<Network> way = api.flatMap(url -> way(url.rest()));
        Optional<Optional<Token>> token = usable(Subject.TOKEN, connector::token);
        if (token.isPresent() && token.get().isEmpty()) {
            checks.add(TokenCheck.missing());
        }
        Optional<RepositoryRef> repository = usable(Subject.REPOSITORY, () -> connector.repository(declared));
        if (way.isEmpty() || token.isEmpty()) {
            return checks;
        }
        Examiner examiner = connector.examiner(repository.orElse(NONE), declared);
        Examination server = examiner.server();
        checks.addAll(ServerChecks.of(api.get().rest().toString(), server.answer(), server.failure()));
        token.get().ifPresent(given -> {
            checks.addAll(ServerChecks.budget(
                    server.answer(),
                    server.failure(),
                    at -> ShownTime.timeOfDay(at, environment.clock().getZone())));
            checks.add(token(given, server, declared));
        });
        if (repository.isPresent() && token.get().isPresent() && canGoOn(server)) {
            ask(examiner, repository.get(), declared);
        }
        return checks;
    }

    private Optional<Network> way(URI server) {
        try {
            Network way = Network.to(server, environment.variables(), environment.workingDirectory());
            checks.addAll(LocalChecks.network(way.proxy(server), way.certificates()));
            return Optional.of(way);
        } catch (IllegalArgumentException unusable) {
            String message = String.valueOf(unusable.getMessage());
            checks.add(Check.unusable(
                    message.startsWith("SSL_CERT_FILE") ? Subject.CERTIFICATES : Subject.PROXY, message));
            return Optional.empty();
        }
    }

    private Check token(Token token, Examination server, DeclaredState declared) {
        String variable = environment.variable("GITHUB_TOKEN").isPresent() ? "GITHUB_TOKEN" : "GH_TOKEN";
        return TokenCheck.of(
                new TokenCheck.Given(variable, token.kind(), use(declared)),
                server.answer(),
                server.failure(),
                environment.clock().instant(),
                at -> ShownTime.dateAndTime(at, environment.clock().getZone()));
    }

    private TokenCheck.Use use(DeclaredState declared) {
        return declared.project().isPresent()
                        && environment.variable(RepositoryConnector.BOARD_TOKEN).isEmpty()
                ? TokenCheck.Use.ISSUES_AND_BOARD
                : TokenCheck.Use.ISSUES;
    }

    /** Where nothing is left to ask with, a further request would only be refused. */
    private static boolean canGoOn(Examination server) {
        return server.failure().isEmpty()
                && server.answer()
                        .flatMap(ServerAnswer::graphQl)
                        .map(Allowance::remaining)
                        .filter(left -> left == 0)
                        .isEmpty();
    }

    private void ask(Examiner examiner, RepositoryRef repository, DeclaredState declared) {
        try {
            checks.addAll(RepositoryChecks.of(repository, examiner.repository(), declared));
        } catch (ServiceException unanswered) {
            checks.add(Check.failed(Subject.REPOSITORY, unanswered.failure()));
        }
    }

    private <T> Optional<T> usable(Subject subject, Supplier<T> setting) {
        try {
            return Optional.of(setting.get());
        } catch (UsageException unusable) {
            checks.add(Check.unusable(subject, String.valueOf(unusable.getMessage())));
            return Optional.empty();
        }
    }
}
