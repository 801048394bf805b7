package ai.coditect.milepost.cli;

import picocli.CommandLine.Option;

/** How a command shows what it has to say. */
final class OutputOptions {

    /** The form of the result on standard output. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    /** When colour is used. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            description = "Form of the result on standard output (default: text).")
    Format format = Format.TEXT;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colour; auto means on a terminal, unless NO_COLOR is set (default: auto).")
    Color color = Color.AUTO;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show whole bodies, and a line for each request on standard error.")
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress, only the result.")
    boolean quiet;
}
