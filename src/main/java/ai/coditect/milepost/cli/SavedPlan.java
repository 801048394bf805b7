package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.UsageException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The plan file that the user named. It is applied without a question, so only where it was made and as it was made.
 *
 * @param directory relative paths start here
 * @param file as the user named it
 */
record SavedPlan(Path directory, Path file) {

    /**
     * Reads it for a run on that server.
     *
     * @param server as {@link RepositoryConnector#server} says
     * @throws UsageException when the file is no saved plan, or one for another server or with other options
     * @throws IOException when it cannot be read
     */
    PlanFile take(String server, PlanningOptions options) throws IOException {
        String makeOne = "milepost plan --out " + file;
        if (options.isDecided()) {
            throw new UsageException("A saved plan keeps the --adopt, --prune and --on-conflict that it was made with."
                    + " Leave them out, or make a new plan with: " + makeOne);
        }
        PlanFile saved = PlanFile.read(directory.resolve(file));
        if (!saved.server().equals(server)) {
            throw new UsageException(file + " was made on " + inWords(saved.server()) + ", and this run is for "
                    + inWords(server)
                    + ". Nothing was written. Name the same server, or make a plan for this one with: "
                    + makeOne);
        }
        return saved;
    }

    private static String inWords(String server) {
        return server.equals(RepositoryConnector.SANDBOX) ? "the embedded GitHub (--sandbox)" : server;
    }
}
