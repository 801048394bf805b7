package ai.coditect.milepost.cli;

import ai.coditect.milepost.actions.ActionsEnvironment;
import ai.coditect.milepost.actions.BoundedMarkdown;
import ai.coditect.milepost.actions.PullRequestComment;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.Failure;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Updates the comment on the pull request that started the run; does nothing without a pull request. */
record PlanComment(Environment environment, ServerOptions server, RepositoryConnector connector, Printer printer) {

    /**
     * Shows the page, unless it is about the embedded GitHub. A token that may not comment does not fail the run: a
     * fork's never may.
     */
    void show(String definitions, BoundedMarkdown page) throws IOException {
        Optional<ActionsEnvironment> actions = ActionsEnvironment.of(environment.variables());
        if (server.isEmbedded()
                || actions.isEmpty()
                || actions.get().repository().isEmpty()) {
            return;
        }
        OptionalInt pullRequest = actions.get().pullRequest();
        if (pullRequest.isPresent()) {
            show(actions.get().repository().get(), pullRequest.getAsInt(), definitions, page);
        }
    }

    private void show(RepositoryRef home, int pullRequest, String definitions, BoundedMarkdown page)
            throws IOException {
        PullRequestComment comment = new PullRequestComment(
                connector.comments(home), connector.named().orElse(home), definitions);
        Optional<Failure> failure = comment.show(pullRequest, page.within(comment.room()));
        if (failure.isPresent()) {
            printer.note("No comment on #" + pullRequest + ": "
                    + failure.get().summary() + ". A run for a fork can only read; for any other grant"
                    + " the job `pull-requests: write`. The job summary shows the same.");
        }
    }
}
