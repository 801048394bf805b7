package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.resilience.AttemptResult;
import ai.coditect.milepost.github.resilience.Idempotency;
import ai.coditect.milepost.github.resilience.RequestFailedException;
import ai.coditect.milepost.github.resilience.Response;
import ai.coditect.milepost.github.resilience.ResponseClassifier;
import ai.coditect.milepost.remote.ServiceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHIOException;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.HttpException;

/** Runs reads of the client library and turns its exceptions into ours. */
public final class ClientLibrary {

    /** A read. */
    @FunctionalInterface
    interface Read<T> {
        T run() throws IOException;
    }

    private final FailureFactory words;
    private final boolean authorized;

    public ClientLibrary(FailureFactory words, boolean authorized) {
        this.words = words;
        this.authorized = authorized;
    }

    /**
     * Runs it.
     *
     * @param wanted what it is for, as it follows the word "cannot"
     * @throws ServiceException when it cannot be answered
     */
    <T> T call(String wanted, Read<T> read) {
        try {
            return read.run();
        } catch (RequestFailedException fault) {
            throw new ServiceException(fault.failure(wanted));
        } catch (IOException fault) {
            throw translated(wanted, fault);
        } catch (GHException fault) {
            if (fault.getCause() instanceof IOException cause) {
                throw translated(wanted, cause);
            }
            throw fault;
        }
    }

    /** The repository, if issues are switched on in it. */
    GHRepository withIssues(GHRepository repository) {
        if (!repository.hasIssues()) {
            throw new ServiceException(words.issuesOff());
        }
        return repository;
    }

    private ServiceException translated(String wanted, IOException fault) {
        Response answer = Response.of(status(fault), headers(fault), text(fault), authorized);
        return new ServiceException(words.of(
                wanted, ResponseClassifier.classify(Idempotency.READ, new AttemptResult.Answered(answer)), answer));
    }

    private static int status(IOException fault) {
        if (fault instanceof HttpException http) {
            return http.getResponseCode();
        }
        return fault instanceof GHFileNotFoundException ? 404 : 200;
    }

    /** The library keeps the headers of most faults, and fails on its own when asked for those it has not kept. */
    private static Map<String, List<String>> headers(IOException fault) {
        if (fault instanceof HttpException http && http.getResponseCode() < 300) {
            return Map.of();
        }
        if (fault instanceof GHIOException known) {
            return Objects.requireNonNullElse(known.getResponseHeaderFields(), Map.of());
        }
        return fault instanceof GHFileNotFoundException missing
                ? Objects.requireNonNullElse(missing.getResponseHeaderFields(), Map.of())
                : Map.of();
    }

    private static byte[] text(IOException fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("").getBytes(StandardCharsets.UTF_8);
    }
}
