package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;

/** How a command shows what it has to say. */
public final class OutputOptions extends Arguments {

    /** The form of the result on standard output. */
    public enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    /** When colour is used. */
    public enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    public final Argument<Format> format = option("--format")
            .label("text|json|markdown")
            .help("Form of the result on standard output (default: text).")
            .of(Format.class, Format.TEXT);

    public final Argument<Color> color = option("--color")
            .label("auto|always|never")
            .help("Colour; auto means on a terminal, unless NO_COLOR is set (default: auto).")
            .of(Color.class, Color.AUTO);

    public final Argument<Boolean> verbose;
    public final Argument<Boolean> quiet;

    public OutputOptions() {
        this(new VerbosityOptions(
                "Show whole bodies, and a line for each request on standard error.",
                "Show no progress, only the result."));
    }

    public OutputOptions(VerbosityOptions verbosity) {
        verbose = with(verbosity).verbose;
        quiet = verbosity.quiet;
    }
}
