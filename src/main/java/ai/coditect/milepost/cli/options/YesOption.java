package ai.coditect.milepost.cli.options;

import picocli.CommandLine.Option;

/** Agrees beforehand to what a command asks. */
public final class YesOption {

    @Option(
            names = {"-y", "--yes"},
            order = -2,
            description = "Do not ask. Required where there is no terminal.")
    public boolean isGiven;
}
