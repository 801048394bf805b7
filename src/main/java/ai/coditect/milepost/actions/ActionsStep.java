package ai.coditect.milepost.actions;

import ai.coditect.milepost.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The step of a job that this process is: its annotations, its summary, its outputs. */
public final class ActionsStep {

    private final ActionsEnvironment environment;
    private final WorkflowCommands commands;

    /**
     * The step that the environment describes.
     *
     * @param log the stream in which the runner looks for commands
     */
    public ActionsStep(ActionsEnvironment environment, Appendable log) {
        this.environment = environment;
        this.commands = new WorkflowCommands(log);
    }

    /** Annotates the findings at their lines. */
    public void annotate(List<Diagnostic> findings) throws IOException {
        new Annotations(environment, commands).write(findings);
    }

    /** Adds to the summary of the job; does nothing when the runner provides no file for it. */
    public void summarize(BoundedMarkdown markdown) throws IOException {
        if (environment.summary().isPresent()) {
            StepSummary summary = new StepSummary(environment.summary().get());
            summary.append(markdown.within(Math.max(BoundedMarkdown.SMALLEST, summary.room())));
        }
    }

    /** Sets an output; does nothing when the runner provides no file for it. */
    public void output(String name, String value) throws IOException {
        if (environment.outputs().isPresent()) {
            new StepOutputs(environment.outputs().get()).set(name, value);
        }
    }

    /**
     * Writes the text to a file that lasts until the job ends; its path, or empty when the runner has no place for it.
     */
    public Optional<Path> keep(String name, String extension, String text) throws IOException {
        if (environment.temporary().isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.createTempFile(environment.temporary().get(), name, extension);
        StepFile.append(file, text);
        return Optional.of(file);
    }
}
