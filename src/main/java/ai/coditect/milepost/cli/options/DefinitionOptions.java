package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/** Where the definitions are. */
public final class DefinitionOptions extends Arguments {

    final Argument<Optional<Path>> directory = option("-f", "--definitions")
            .label("DIR")
            .help("Directory of the YAML files (default: issues, here or in a directory above, up to the root of"
                    + " the git repository).")
            .offering(Candidates.DIRECTORIES)
            .of(Path.class);

    /** The directory that is meant when the command was called there, seen from there. */
    public Path directory(Workspace workspace) {
        return directory.value().orElseGet(workspace::definitions);
    }
}
