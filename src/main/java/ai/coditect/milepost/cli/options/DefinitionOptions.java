package ai.coditect.milepost.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the definitions are. */
public final class DefinitionOptions {

    static final Path DEFAULT = Path.of("issues");

    @Option(
            names = {"-f", "--definitions"},
            paramLabel = "DIR",
            description = "Directory of the YAML files (default: issues).")
    public Path directory = DEFAULT;
}
