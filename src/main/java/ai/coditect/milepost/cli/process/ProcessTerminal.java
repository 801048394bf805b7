package ai.coditect.milepost.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * The terminal of this process. Java cannot tell which of the streams is a terminal, so the launcher passes that in the
 * variable {@code MILEPOST_TERMINAL}: any of the letters {@code i}, {@code o}, {@code e}, and then the width. Without
 * it there is none: no colour, no bar, no question.
 *
 * @param takesInput whether standard input is a terminal
 * @param in where answers are read
 * @param err where questions are shown
 */
public record ProcessTerminal(
        boolean takesInput, boolean showsOutput, boolean showsErrors, int width, InputStream in, PrintWriter err)
        implements Terminal {

    private static final int DEFAULT_WIDTH = 80;

    /** The terminal that the launcher described; {@code err} takes the questions and {@code in} has the answers. */
    public static ProcessTerminal of(Map<String, String> variables, InputStream in, PrintWriter err) {
        String told = variables.getOrDefault("MILEPOST_TERMINAL", "");
        String columns = told.replaceAll("[^0-9]", "");
        int width = columns.isEmpty() || columns.length() > 4 ? DEFAULT_WIDTH : Integer.parseInt(columns);
        return new ProcessTerminal(
                told.contains("i"),
                told.contains("o"),
                told.contains("e"),
                width == 0 ? DEFAULT_WIDTH : width,
                in,
                err);
    }

    @Override
    public Optional<String> ask(String question) {
        if (!takesInput || !showsErrors) {
            return Optional.empty();
        }
        err.print(question);
        err.flush();
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
            return Optional.of(Optional.ofNullable(reader.readLine()).orElse(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
