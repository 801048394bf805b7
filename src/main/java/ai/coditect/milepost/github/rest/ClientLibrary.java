package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.resilience.RefusedException;
import ai.coditect.milepost.github.resilience.RequestFailedException;
import ai.coditect.milepost.remote.ServiceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.authorization.AuthorizationProvider;
import org.kohsuke.github.connector.GitHubConnector;

/**
 * Reads with the client library and turns its exceptions into failures. The library is built for the first read: that
 * takes longer than a whole run that reads by GraphQL.
 */
public final class ClientLibrary {

    /** A read. */
    @FunctionalInterface
    interface Read<T> {
        T from(GitHub gitHub) throws IOException;
    }

    /** The library warns of every field that it does not know, and can log headers; our own log hides the token. */
    private static final class Log {
        /** Kept, as the JDK forgets the level of a logger that nobody holds. */
        private static final Logger LOGGER = Logger.getLogger("org.kohsuke.github");
    }

    private final GitHubConnector connector;
    private final URI rest;
    private final Optional<String> authorization;
    private final FailureFactory failures;
    private Optional<GitHub> built = Optional.empty();

    /**
     * Builds nothing yet.
     *
     * @param connector does all waiting and retrying, and throws what is no success
     * @param authorization the value of the header {@code Authorization}
     */
    public ClientLibrary(GitHubConnector connector, URI rest, Optional<String> authorization, FailureFactory failures) {
        this.connector = connector;
        this.rest = rest;
        this.authorization = authorization;
        this.failures = failures;
    }

    /** The library on a connector that has done all waiting and retrying, and throws what is no success. */
    public static GitHub on(GitHubConnector connector, URI rest, Optional<String> authorization) {
        Log.LOGGER.setLevel(Level.OFF);
        try {
            return new GitHubBuilder()
                    .withEndpoint(rest.toString())
                    .withAuthorizationProvider(authorization
                            .<AuthorizationProvider>map(value -> () -> value)
                            .orElse(AuthorizationProvider.ANONYMOUS))
                    .withConnector(connector)
                    .build();
        } catch (IOException fault) {
            throw new UncheckedIOException("building the client sends nothing, and still failed", fault);
        }
    }

    /**
     * Reads.
     *
     * @param wanted what it is for, as it follows the word "cannot"
     * @throws ServiceException when it cannot be answered
     */
    <T> T read(String wanted, Read<T> read) {
        try {
            return read.from(library());
        } catch (RequestFailedException fault) {
            throw new ServiceException(fault.failure(wanted));
        } catch (RefusedException refused) {
            throw new ServiceException(failures.of(wanted, refused.meaning(), refused.response()));
        } catch (UnusableAnswerException fault) {
            throw new ServiceException(failures.malformed(wanted, fault.fault()));
        } catch (IOException fault) {
            throw new ServiceException(failures.malformed(wanted));
        } catch (GHException fault) {
            if (fault.getCause() instanceof IOException) {
                throw new ServiceException(failures.malformed(wanted));
            }
            throw fault;
        }
    }

    private GitHub library() {
        GitHub library = built.orElseGet(() -> on(new CheckedConnector(connector), rest, authorization));
        built = Optional.of(library);
        return library;
    }
}
