package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;

/** How much a command says. Every command takes these options, so that a script may give them to any. */
public final class VerbosityOptions extends Arguments {

    final Argument<Boolean> verbose;
    final Argument<Boolean> quiet;

    /**
     * Of a command whose help says this of {@code -v} and {@code -q}.
     *
     * @param verbose empty where the option changes nothing, or next to nothing; the same for {@code quiet}
     */
    public VerbosityOptions(String verbose, String quiet) {
        this.verbose = option("-v", "--verbose").help(verbose).flag();
        this.quiet = option("-q", "--quiet").help(quiet).flag();
    }

    /** Of a command that does not speak of them. */
    public static VerbosityOptions unsaid() {
        return new VerbosityOptions("", "");
    }
}
