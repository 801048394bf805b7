package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import java.util.List;

/** A word of a script, before anything in it is expanded. */
record Word(List<Part> parts, Location at) {

    Word {
        parts = List.copyOf(parts);
    }

    /** What a word is made of. */
    sealed interface Part {}

    /** Text as it stands, without its quotes. */
    record Literal(String text) implements Part {}

    /**
     * A variable, or a parameter such as {@code $1} and {@code $@}.
     *
     * @param argument the words after the operator
     * @param source as it is written
     */
    record Variable(String name, Quoting quoting, Operator operator, List<Word> argument, String source, Location at)
            implements Part {}

    /** The output of commands. */
    record Substitution(List<Command> commands, Quoting quoting, String source, Location at) implements Part {}

    /** What is reckoned at run time: {@code $((n + 1))}. */
    record Reckoned(String source, Location at) implements Part {}

    /** Whether a value is divided at blanks. */
    enum Quoting {
        QUOTED,
        BARE
    }

    /** What is done with the value of a variable. */
    enum Operator {
        /** Nothing. */
        PLAIN,
        /** All items of a list: {@code ${x[@]}}. */
        ALL,
        /** All items of a list as one: {@code ${x[*]}}. */
        JOINED,
        /** Another text where there is none: {@code ${x:-y}}. */
        DEFAULT,
        /** The same, and the variable is set to it: {@code ${x:=y}}. */
        ASSIGN,
        /** Another text where there is one: {@code ${x:+y}}. */
        ALTERNATIVE,
        /** The value without a beginning or an end: {@code ${x##*}}. */
        CUT,
        /** Anything else. */
        OTHER
    }

    /** The text of a word that is nothing but literal. */
    String literal() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                text.append(literal.text());
            }
        }
        return text.toString();
    }

    boolean isLiteral() {
        return parts.stream().allMatch(Literal.class::isInstance);
    }
}
