package ai.coditect.milepost.cli.connection;

import ai.coditect.milepost.github.resilience.Budget;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A connection to a repository: what reads it and what writes it, and the same for its project board.
 *
 * @param budget asks how many requests are left this hour
 */
public record RepositoryConnection(
        RepositoryReader reader,
        RepositoryWriter writer,
        ProjectReader boardReader,
        ProjectWriter boardWriter,
        Supplier<Optional<Budget>> budget) {}
