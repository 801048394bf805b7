package ai.coditect.milepost.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the definitions are. */
final class DefinitionOptions {

    @Option(
            names = {"-f", "--definitions"},
            paramLabel = "DIR",
            description = "Directory of the YAML files (default: issues).")
    Path directory = Path.of("issues");
}
