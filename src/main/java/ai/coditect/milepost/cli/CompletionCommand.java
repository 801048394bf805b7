package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** {@code milepost completion}: the script by which a shell completes command lines. */
final class CompletionCommand extends Arguments implements Command {

    /** The shells that there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    private final Environment environment;

    private final Argument<Shell> shell =
            parameter("bash|zsh|fish").help("The shell.").required(Shell.class);

    CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "completion",
                        "Write the script by which a shell completes commands.",
                        "It offers commands, options, their values, and the ids, labels, milestones and workstreams of"
                                + " the definitions.")
                .exit(ExitCode.OK, "Written.")
                .examples(
                        "eval \"$(milepost completion bash)\"                  in ~/.bashrc",
                        "eval \"$(milepost completion zsh)\"                   in ~/.zshrc",
                        "milepost completion fish | source                    in config.fish")
                .document("docs/shell.md");
    }

    @Override
    public ExitCode run() throws IOException {
        String name = "completion/milepost." + shell.value().name().toLowerCase(Locale.ROOT);
        try (InputStream script =
                Objects.requireNonNull(CompletionCommand.class.getResourceAsStream(name), "a script of this build")) {
            environment.out().print(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.OK;
    }
}
