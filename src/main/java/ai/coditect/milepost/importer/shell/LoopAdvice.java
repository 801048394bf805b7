package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.importer.shell.Command.Direction;
import ai.coditect.milepost.importer.shell.Command.Loop;
import ai.coditect.milepost.importer.shell.Command.Pipeline;
import ai.coditect.milepost.importer.shell.Command.Redirect;
import ai.coditect.milepost.importer.shell.Command.Simple;
import ai.coditect.milepost.importer.shell.Word.Literal;
import ai.coditect.milepost.importer.shell.Word.Part;
import ai.coditect.milepost.importer.shell.Word.Substitution;
import ai.coditect.milepost.importer.shell.Word.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be done instead of a loop: import the file that it reads. */
final class LoopAdvice {

    private static final Pattern IMPORTED =
            Pattern.compile("[^\\s'\"`]+\\.(?:csv|tsv|json|jsonl|ndjson|md|markdown|ya?ml)");
    private static final Pattern LISTED = Pattern.compile("[^\\s'\"`]+\\.(?:txt|psv|list|dat)");
    /** Words that name a file are shorter. */
    private static final int LONGEST = 1000;

    private static final String WRITE_OUT =
            "Loops are not followed. Write the commands out, one for each, or make a table of what it goes through: a file"
                    + " .csv with a column `title`.";

    private final Variables variables;

    LoopAdvice(Variables variables) {
        this.variables = variables;
    }

    /** Where no file is known. */
    String general() {
        return WRITE_OUT;
    }

    /** @param before what is piped into the loop */
    String of(Loop loop, List<Command> before) {
        List<String> words = new ArrayList<>();
        loop.redirects().stream()
                .filter(redirect -> redirect.direction() == Direction.FROM)
                .forEach(redirect -> add(redirect.target(), words));
        before.forEach(command -> add(command, words));
        loop.words().forEach(word -> add(word, words));
        loop.redirects().stream()
                .filter(redirect -> redirect.direction() == Direction.HERE)
                .forEach(redirect -> substitutions(redirect.target(), words));
        Optional<String> file = first(IMPORTED, words);
        if (file.isPresent()) {
            return "Loops are not followed. It reads `" + file.get() + "`: import that instead, with milepost import "
                    + file.get() + ".";
        }
        Optional<String> list = first(LISTED, words);
        if (list.isPresent()) {
            return "Loops are not followed. It reads `" + list.get()
                    + "`: make a table of that, a file .csv with a column `title`, and import it.";
        }
        return loop.redirects().stream()
                .filter(redirect -> redirect.direction() == Direction.HERE)
                .findFirst()
                .map(Redirect::target)
                .map(rows -> "Loops are not followed. It reads the rows from line "
                        + rows.at().line()
                        + " on: save them as a table, a file .csv with a first row of names, `title` among them, and import"
                        + " it.")
                .orElse(WRITE_OUT);
    }

    private static Optional<String> first(Pattern form, List<String> words) {
        return words.stream()
                .filter(word -> word.length() <= LONGEST)
                .map(form::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private void add(Command command, List<String> words) {
        if (command instanceof Simple simple) {
            simple.words().forEach(word -> add(word, words));
            simple.redirects().stream()
                    .filter(redirect -> redirect.direction() == Direction.FROM)
                    .forEach(redirect -> add(redirect.target(), words));
        } else if (command instanceof Pipeline pipeline) {
            pipeline.commands().forEach(inner -> add(inner, words));
        }
    }

    private void add(Word word, List<String> words) {
        StringBuilder text = new StringBuilder();
        for (Part part : word.parts()) {
            if (part instanceof Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Variable variable) {
                text.append(variables
                        .get(variable.name())
                        .map(items -> Value.join(items, " ").shown())
                        .orElse(variable.source()));
            }
        }
        words.add(text.toString());
        substitutions(word, words);
    }

    private void substitutions(Word word, List<String> words) {
        for (Part part : word.parts()) {
            if (part instanceof Substitution substitution) {
                substitution.commands().forEach(command -> add(command, words));
            }
        }
    }
}
