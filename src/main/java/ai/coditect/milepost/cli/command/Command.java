package ai.coditect.milepost.cli.command;

import ai.coditect.milepost.cli.process.ExitCode;
import java.io.IOException;
import java.util.List;

/** A command of milepost. */
public interface Command {

    /** What its help says. */
    CommandHelp help();

    /** What its line may have. */
    List<Argument<?>> all();

    /** Carries it out, once its line was read. */
    ExitCode run() throws IOException;
}
