package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the definitions are. */
public final class DefinitionOptions {

    @Completes(Completes.Source.DIRECTORIES)
    @Option(
            names = {"-f", "--definitions"},
            paramLabel = "DIR",
            description =
                    "Directory of the YAML files (default: issues, here or in a directory above, up to the root of"
                            + " the git repository).")
    Optional<Path> directory = Optional.empty();

    /** With that directory. */
    public static DefinitionOptions in(Path directory) {
        DefinitionOptions options = new DefinitionOptions();
        options.directory = Optional.of(directory);
        return options;
    }

    /** The directory that is meant when the command was called there, seen from there. */
    public Path directory(Workspace workspace) {
        return directory.orElseGet(workspace::definitions);
    }
}
