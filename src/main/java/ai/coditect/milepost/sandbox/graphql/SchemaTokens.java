package ai.coditect.milepost.sandbox.graphql;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words and signs of a schema's text, one after the other. Commas and comments say nothing. */
final class SchemaTokens {
    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\s,]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern COMMENT = Pattern.compile("#.*");

    private final List<String> tokens;
    private int position;

    SchemaTokens(String text) {
        tokens = TOKEN.matcher(COMMENT.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    boolean atEnd() {
        return position == tokens.size();
    }

    String next() {
        if (atEnd()) {
            throw new IllegalStateException("the schema ends too early");
        }
        return tokens.get(position++);
    }

    /** The token, which has to be a name. */
    static String name(String token) {
        if (!NAME.matcher(token).matches()) {
            throw new IllegalStateException("no name: " + token);
        }
        return token;
    }

    /** Goes past this token, if it is the next. */
    boolean skip(String token) {
        boolean found = !atEnd() && tokens.get(position).equals(token);
        if (found) {
            position++;
        }
        return found;
    }

    void expect(String token) {
        if (!skip(token)) {
            throw new IllegalStateException("expected %s before %s".formatted(token, next()));
        }
    }

    /** Reads element after element, up to the closing brace. */
    void inBraces(Runnable element) {
        expect("{");
        while (!skip("}")) {
            element.run();
        }
    }

    void separatedBy(String separator, Consumer<String> element) {
        do {
            element.accept(next());
        } while (skip(separator));
    }
}
