package ai.coditect.milepost.cli.connection;

import ai.coditect.milepost.github.resilience.Budget;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A repository on a server: what reads it and what writes it.
 *
 * @param budget asks what is left of the requests of this hour
 * @param release lets go of what the way to it holds
 */
public record RepositoryConnection(
        RepositoryReader reader, RepositoryWriter writer, Supplier<Optional<Budget>> budget, Runnable release)
        implements AutoCloseable {

    @Override
    public void close() {
        release.run();
    }
}
