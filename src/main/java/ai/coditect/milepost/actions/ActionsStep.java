package ai.coditect.milepost.actions;

import ai.coditect.milepost.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The step of a job that this process is: its annotations, its summary, its outputs. */
public final class ActionsStep {

    private final ActionsEnvironment environment;
    private final WorkflowCommands commands;
    private final Supplier<String> tokens;

    /**
     * The step of the environment.
     *
     * @param log where the runner reads commands
     * @param tokens gives a word of letters and digits that nobody can guess, a new one each time
     */
    public ActionsStep(ActionsEnvironment environment, Appendable log, Supplier<String> tokens) {
        this.environment = environment;
        this.commands = new WorkflowCommands(log, tokens);
        this.tokens = tokens;
    }

    /** Shows the findings where they are. */
    public void annotate(List<Diagnostic> findings) throws IOException {
        new Annotations(environment, commands).write(findings);
    }

    /** Adds to the summary of the job; nothing when the runner takes none. */
    public void summarize(BoundedMarkdown markdown) throws IOException {
        if (environment.summary().isPresent()) {
            StepSummary summary = new StepSummary(environment.summary().get());
            summary.append(markdown.within(Math.max(BoundedMarkdown.SMALLEST, summary.room())));
        }
    }

    /** Sets an output; nothing when the runner takes none. */
    public void output(String name, String value) throws IOException {
        if (environment.outputs().isPresent()) {
            new StepOutputs(environment.outputs().get(), tokens).set(name, value);
        }
    }

    /** Keeps the text in a file until the job ends; its path, if the runner has a place for it. */
    public Optional<Path> keep(String name, String extension, String text) throws IOException {
        if (environment.temporary().isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.createTempFile(environment.temporary().get(), name, extension);
        Files.writeString(file, text);
        return Optional.of(file);
    }
}
