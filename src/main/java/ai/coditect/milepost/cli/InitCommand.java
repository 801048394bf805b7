package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.file.WholeFile;
import ai.coditect.milepost.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code milepost init}: writes definitions and workflows to start from. */
@Command(name = "init", description = "Write definitions and workflows to start from. Leaves every file that is there.")
final class InitCommand implements Callable<Integer> {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    private final Environment environment;

    @Mixin
    private DefinitionOptions definitionOptions = new DefinitionOptions();

    InitCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path definitions = plain(definitionOptions.directory);
        String option = shown(definitions).equals("issues") ? "" : " -f " + shown(definitions);
        write("milepost.yaml", definitions.resolve("milepost.yaml"));
        write("first-steps.yaml", definitions.resolve("first-steps.yaml"));
        write("workflow.yml", Path.of(".github", "workflows", "milepost.yml"));
        write("pull.yml", Path.of(".github", "workflows", "milepost-pull.yml"));
        environment.out().println();
        environment.out().println("Next: put your own issues into " + shown(definitions) + "/, check them with");
        environment.out().println("  milepost validate" + option);
        environment.out().println("and see them on an embedded GitHub, without an account, with");
        environment.out().println("  milepost apply --sandbox -R OWNER/NAME" + option);
        return ExitCode.OK.status();
    }

    /** The name goes into a workflow as it is, so it may have nothing in it that YAML would read. */
    private static Path plain(Path directory) {
        if (!PLAIN.matcher(shown(directory)).matches()) {
            throw new UsageException("milepost init takes a directory below this one, of letters, digits, dots and"
                    + " hyphens, for example: milepost init -f planning/issues");
        }
        return directory;
    }

    private void write(String template, Path target) throws IOException {
        Path file = environment.workingDirectory().resolve(target);
        Path directory = Objects.requireNonNull(file.getParent(), "a template goes into a directory");
        Files.createDirectories(directory);
        try {
            WholeFile.create(file, filled(template).getBytes(StandardCharsets.UTF_8));
            environment.out().println("wrote " + shown(target));
        } catch (FileAlreadyExistsException present) {
            environment.out().println("left  " + shown(target) + ", which is there already");
        }
    }

    private String filled(String template) {
        return read(template)
                .replace("@DEFINITIONS@", shown(definitionOptions.directory))
                .replace("@VERSION@", Version.tag())
                .replace("@SCHEMA@", Schemas.modeline(Version.tag()));
    }

    private static String read(String template) {
        try (InputStream stream = Objects.requireNonNull(
                InitCommand.class.getResourceAsStream("init/" + template), "a template of this build")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
