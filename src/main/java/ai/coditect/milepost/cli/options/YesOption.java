package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;

/** Agrees beforehand to what a command asks. */
public final class YesOption extends Arguments {

    public final Argument<Boolean> yes = option("-y", "--yes")
            .help("Do not ask. Required where there is no terminal.")
            .ahead()
            .flag();
}
