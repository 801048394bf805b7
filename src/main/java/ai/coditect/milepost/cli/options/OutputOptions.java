package ai.coditect.milepost.cli.options;

import picocli.CommandLine.Option;

/** How a command shows what it has to say. */
public final class OutputOptions {

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

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            description = "Form of the result on standard output (default: text).")
    public Format format = Format.TEXT;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colour; auto means on a terminal, unless NO_COLOR is set (default: auto).")
    public Color color = Color.AUTO;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show whole bodies, and a line for each request on standard error.")
    public boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress, only the result.")
    public boolean quiet;
}
