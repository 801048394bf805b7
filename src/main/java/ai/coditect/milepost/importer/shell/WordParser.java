package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.shell.Word.Literal;
import ai.coditect.milepost.importer.shell.Word.Operator;
import ai.coditect.milepost.importer.shell.Word.Part;
import ai.coditect.milepost.importer.shell.Word.Quoting;
import ai.coditect.milepost.importer.shell.Word.Reckoned;
import ai.coditect.milepost.importer.shell.Word.Substitution;
import ai.coditect.milepost.importer.shell.Word.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words: quotes, escapes, variables, and commands whose output is a part of a word. */
final class WordParser {

    private static final String ENDS = " \t\n;&|<>()";
    private static final String ESCAPED_IN_QUOTES = "$`\"\\";

    private final Cursor cursor;

    WordParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The word that starts here; without parts if none does. */
    Word word() {
        return word(ENDS);
    }

    private Word word(String ends) {
        Location at = cursor.here();
        Builder word = new Builder();
        while (!cursor.isDone() && ends.indexOf(cursor.peek()) < 0) {
            int start = cursor.position();
            switch (cursor.peek()) {
                case '\\' -> {
                    cursor.next();
                    if (!cursor.take("\n") && !cursor.isDone()) {
                        word.add(cursor.next());
                    }
                }
                case '\'' -> word.quoted(singleQuoted());
                case '"' -> {
                    cursor.next();
                    doubleQuoted(word, start);
                }
                case '$' -> dollar(word, Quoting.BARE);
                case '`' -> backticks(word, Quoting.BARE);
                default -> word.add(cursor.next());
            }
        }
        return word.build(at);
    }

    /** The text of a heredoc, in which variables and commands count, and quotes are characters. */
    Word heredoc(boolean isIndented) {
        Location at = cursor.here();
        Builder text = new Builder();
        boolean lineStart = true;
        while (!cursor.isDone()) {
            if (isIndented && lineStart && cursor.peek() == '\t') {
                cursor.next();
                continue;
            }
            lineStart = cursor.peek() == '\n';
            quotedCharacter(text, "$`\\");
        }
        return text.build(at);
    }

    private String singleQuoted() {
        Location opened = cursor.here();
        cursor.next();
        StringBuilder text = new StringBuilder();
        while (!cursor.isDone() && cursor.peek() != '\'') {
            text.append(cursor.next());
        }
        close("'", opened);
        return text.toString();
    }

    private void doubleQuoted(Builder word, int start) {
        Location opened = cursor.at(start);
        cursor.enter();
        word.quoted("");
        while (!cursor.isDone() && cursor.peek() != '"') {
            quotedCharacter(word, ESCAPED_IN_QUOTES);
        }
        close("\"", opened);
        cursor.leave();
    }

    private void quotedCharacter(Builder word, String escaped) {
        switch (cursor.peek()) {
            case '\\' -> {
                char after = cursor.peek(1);
                cursor.next();
                if (after == '\n') {
                    cursor.next();
                } else if (after != '\0' && escaped.indexOf(after) >= 0) {
                    word.add(cursor.next());
                } else {
                    word.add('\\');
                }
            }
            case '$' -> dollar(word, Quoting.QUOTED);
            case '`' -> backticks(word, Quoting.QUOTED);
            default -> word.add(cursor.next());
        }
    }

    private void close(String quote, Location opened) {
        if (!cursor.take(quote)) {
            cursor.fail(
                    opened,
                    "the quote `" + quote + "` that opens here is never closed",
                    "Close it. In a text between single quotes, write '\\'' for a quote; between double quotes, \\\".");
        }
    }

    private void dollar(Builder word, Quoting quoting) {
        int start = cursor.position();
        char after = cursor.peek(1);
        if (after == '\'' && quoting == Quoting.BARE) {
            cursor.next();
            word.quoted(ansi());
        } else if (after == '"' && quoting == Quoting.BARE) {
            cursor.skip(2);
            doubleQuoted(word, start + 1);
        } else if (cursor.isAt("$((")) {
            arithmetic(word, start);
        } else if (after == '(') {
            cursor.skip(2);
            substitution(word, quoting, start);
        } else if (after == '{') {
            cursor.skip(2);
            braced(word, quoting, start);
        } else if (isNameStart(after)) {
            cursor.next();
            plain(word, name(), quoting, start);
        } else if (after != '\0' && (Character.isDigit(after) || "@*#?$!-".indexOf(after) >= 0)) {
            cursor.skip(2);
            plain(word, String.valueOf(after), quoting, start);
        } else {
            word.add(cursor.next());
        }
    }

    private void plain(Builder word, String name, Quoting quoting, int start) {
        Operator operator = ofArguments(name).orElse(Operator.PLAIN);
        word.part(new Variable(name, quoting, operator, List.of(), cursor.since(start), cursor.at(start)));
    }

    private static Optional<Operator> ofArguments(String name) {
        return switch (name) {
            case "@" -> Optional.of(Operator.ALL);
            case "*" -> Optional.of(Operator.JOINED);
            default -> Optional.empty();
        };
    }

    private void arithmetic(Builder word, int start) {
        cursor.skip(1);
        parentheses(cursor.at(start));
        word.part(new Reckoned(cursor.since(start), cursor.at(start)));
    }

    /** Passes everything from an opening parenthesis to the one that closes it. */
    void parentheses(Location opened) {
        int open = 0;
        do {
            char next = cursor.next();
            if (next == '(') {
                open++;
            } else if (next == ')') {
                open--;
            }
        } while (open > 0 && !cursor.isDone());
        if (open > 0) {
            unclosed(opened, "))");
        }
    }

    private void unclosed(Location opened, String closing) {
        cursor.fail(
                opened,
                "what opens here is never closed",
                "There is no `" + closing + "` for it. If it is meant as text, write a backslash before it.");
    }

    /** Behind {@code $(}. */
    private void substitution(Builder word, Quoting quoting, int start) {
        cursor.enter();
        List<Command> commands = new CommandParser(cursor).untilParenthesis();
        if (!cursor.take(")")) {
            unclosed(cursor.at(start), ")");
        }
        cursor.leave();
        word.part(new Substitution(commands, quoting, cursor.since(start), cursor.at(start)));
    }

    /** Commands within backticks, in which a backslash hides another backtick. */
    private void backticks(Builder word, Quoting quoting) {
        int start = cursor.position();
        cursor.next();
        int from = cursor.position();
        while (!cursor.isDone() && cursor.peek() != '`') {
            cursor.skip(cursor.peek() == '\\' ? 2 : 1);
        }
        int to = Math.max(from, cursor.position());
        if (!cursor.take("`")) {
            unclosed(cursor.at(start), "`");
            return;
        }
        cursor.enter();
        List<Command> commands = new CommandParser(cursor.over(from, to)).all();
        cursor.leave();
        word.part(new Substitution(commands, quoting, cursor.since(start), cursor.at(start)));
    }

    /** Behind <code>${</code>. */
    private void braced(Builder word, Quoting quoting, int start) {
        cursor.enter();
        boolean isOdd = cursor.peek() == '#' && cursor.peek(1) != '}';
        if (isOdd || cursor.peek() == '!') {
            cursor.next();
            isOdd = true;
        }
        String name =
                isNameStart(cursor.peek()) || Character.isDigit(cursor.peek()) ? name() : String.valueOf(cursor.next());
        Operator operator = cursor.take("[@]") ? Operator.ALL : cursor.take("[*]") ? Operator.JOINED : operator();
        List<Word> argument = quoting == Quoting.QUOTED ? quotedArgument(cursor.at(start)) : argument(cursor.at(start));
        if (operator == Operator.PLAIN) {
            operator = ofArguments(name).orElse(operator);
        }
        boolean isList = operator == Operator.ALL || operator == Operator.JOINED;
        isOdd |= isList && !argument.isEmpty();
        word.part(new Variable(
                name, quoting, isOdd ? Operator.OTHER : operator, argument, cursor.since(start), cursor.at(start)));
        cursor.leave();
    }

    private Operator operator() {
        if (cursor.peek() == '}') {
            return Operator.PLAIN;
        }
        for (String form : List.of(":-", ":=", "-", "=", ":+", "+", ":?", "?", "##", "#", "%%", "%")) {
            if (cursor.take(form)) {
                return switch (form) {
                    case ":+", "+" -> Operator.ALTERNATIVE;
                    case ":?", "?" -> Operator.PLAIN;
                    case ":=", "=" -> Operator.ASSIGN;
                    case "##", "#", "%%", "%" -> Operator.CUT;
                    default -> Operator.DEFAULT;
                };
            }
        }
        return Operator.OTHER;
    }

    /**
     * Between double quotes, the text up to the closing brace is one. Single quotes are letters of it, as in bash: a
     * pair of them hides a brace, and nothing else.
     */
    private List<Word> quotedArgument(Location opened) {
        Builder text = new Builder();
        Location at = cursor.here();
        Optional<Location> quote = Optional.empty();
        while (!cursor.isDone() && (quote.isPresent() || cursor.peek() != '}')) {
            if (cursor.peek() == '"') {
                int start = cursor.position();
                cursor.next();
                doubleQuoted(text, start);
                continue;
            }
            if (cursor.peek() == '\'') {
                quote = quote.isPresent() ? Optional.empty() : Optional.of(cursor.here());
            }
            quotedCharacter(text, ESCAPED_IN_QUOTES + "}");
        }
        if (quote.isPresent()) {
            close("'", quote.get());
        } else if (!cursor.take("}")) {
            unclosed(opened, "}");
        }
        Word word = text.build(at);
        return word.parts().isEmpty() ? List.of() : List.of(word);
    }

    /** The words up to the closing brace. */
    private List<Word> argument(Location opened) {
        List<Word> words = new ArrayList<>();
        while (!cursor.isDone() && cursor.peek() != '}') {
            int before = cursor.position();
            Word next = word(" \t\n}");
            if (!next.parts().isEmpty()) {
                words.add(next);
            }
            if (cursor.position() == before) {
                cursor.next();
            }
        }
        if (!cursor.take("}")) {
            unclosed(opened, "}");
        }
        return words;
    }

    /** Behind the dollar of {@code $'…'}. */
    private String ansi() {
        Location opened = cursor.here();
        cursor.next();
        StringBuilder text = new StringBuilder();
        while (!cursor.isDone() && cursor.peek() != '\'') {
            char next = cursor.next();
            text.append(next);
            if (next == '\\' && !cursor.isDone()) {
                text.append(cursor.next());
            }
        }
        close("'", opened);
        return Escapes.decode(text.toString());
    }

    String name() {
        int start = cursor.position();
        while (isNameStart(cursor.peek()) || (cursor.peek() >= '0' && cursor.peek() <= '9')) {
            cursor.next();
        }
        return cursor.since(start);
    }

    static boolean isNameStart(char character) {
        return character == '_' || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** Parts of a word, with literal text in one piece. */
    private static final class Builder {

        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean hasText;

        void add(char character) {
            text.append(character);
            hasText = true;
        }

        /** Text in quotes, which makes a word even if there is none. */
        void quoted(String quoted) {
            text.append(quoted);
            hasText = true;
        }

        void part(Part part) {
            flush();
            parts.add(part);
        }

        private void flush() {
            if (hasText) {
                parts.add(new Literal(text.toString()));
                text.setLength(0);
                hasText = false;
            }
        }

        Word build(Location at) {
            flush();
            return new Word(parts, at);
        }
    }
}
