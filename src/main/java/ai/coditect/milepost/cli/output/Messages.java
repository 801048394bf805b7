package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.github.exchange.Redaction;
import ai.coditect.milepost.report.Visible;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one way for messages to standard error. Whatever a message repeats of what is not ours, no terminal and no build
 * runner obeys it, and the token is not in it.
 */
public record Messages(Environment environment) {

    /** A token of GitHub's that somebody gave in a wrong place: it tells by its beginning. */
    private static final Pattern TOKEN = Pattern.compile("(?:gh[pousr]_|github_pat_)[A-Za-z0-9_]{16,}");

    private static final List<String> SECRETS = List.of("GITHUB_TOKEN", "GH_TOKEN", "MILEPOST_PROJECT_TOKEN");

    /** Prints a message on one line. */
    public void line(String message) {
        environment.err().println(harmless(message));
        environment.err().flush();
    }

    /** Prints a text of several lines, each of them as a message. */
    public void lines(String text) {
        text.lines().forEach(this::line);
    }

    /** Sends on what was printed so far. */
    public void flush() {
        environment.err().flush();
    }

    /** The message as it is printed. */
    String harmless(String message) {
        return Visible.guarded(
                Visible.quoted(TOKEN.matcher(withoutSecrets(message)).replaceAll("[token]")));
    }

    private String withoutSecrets(String text) {
        String clean = text;
        for (String name : SECRETS) {
            Optional<String> secret =
                    environment.variable(name).map(String::strip).filter(token -> token.length() >= Redaction.SHORTEST);
            clean = secret.isPresent() ? clean.replace(secret.get(), "[" + name + "]") : clean;
        }
        return clean;
    }
}
