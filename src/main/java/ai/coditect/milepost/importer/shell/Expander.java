package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.importer.shell.Value.Created;
import ai.coditect.milepost.importer.shell.Value.Origin;
import ai.coditect.milepost.importer.shell.Value.Unknown;
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
import java.util.function.Function;

/** Expands words: variables by what the script set them to, commands by what they are known to print. */
final class Expander {

    private final Variables variables;
    private final Function<List<Command>, Value> output;

    /** @param output what commands print */
    Expander(Variables variables, Function<List<Command>, Value> output) {
        this.variables = variables;
        this.output = output;
    }

    /** The value of a word as one. */
    Value value(Word word) {
        return Value.join(word.parts().stream().map(this::value).toList(), "");
    }

    /** The fields that words become: bare values are divided at blanks, and lists into their items. */
    List<Value> fields(List<Word> words) {
        List<Value> fields = new ArrayList<>();
        for (Word word : words) {
            if (isListOfNothing(word)) {
                continue;
            }
            Fields made = new Fields();
            word.parts().forEach(part -> add(part, made));
            fields.addAll(made.all());
        }
        return fields;
    }

    /** {@code "$@"} without arguments is no field, and no empty one either. */
    private boolean isListOfNothing(Word word) {
        return word.parts().stream().anyMatch(this::isEmptyList)
                && word.parts().stream()
                        .allMatch(part -> isEmptyList(part)
                                || (part instanceof Literal literal
                                        && literal.text().isEmpty()));
    }

    private boolean isEmptyList(Part part) {
        return part instanceof Variable variable
                && variable.operator() == Operator.ALL
                && items(variable).isEmpty();
    }

    private void add(Part part, Fields fields) {
        if (part instanceof Variable variable && variable.operator() == Operator.ALL) {
            fields.addEach(items(variable));
        } else if (part instanceof Variable variable && isReplacedBare(variable)) {
            fields.addEach(fields(variable.argument()));
        } else if (isBare(part)) {
            fields.split(value(part));
        } else {
            fields.add(value(part));
        }
    }

    private static boolean isBare(Part part) {
        return (part instanceof Variable variable && variable.quoting() == Quoting.BARE)
                || (part instanceof Substitution substitution && substitution.quoting() == Quoting.BARE);
    }

    /** Whether it is {@code ${x:+words}} or {@code ${x:-words}} without quotes, and the words are taken. */
    private boolean isReplacedBare(Variable variable) {
        boolean isEmpty = base(variable).filter(base -> !base.isEmpty()).isEmpty();
        return variable.quoting() == Quoting.BARE
                && ((variable.operator() == Operator.ALTERNATIVE && !isEmpty)
                        || (variable.operator() == Operator.DEFAULT && isEmpty));
    }

    private Value value(Part part) {
        if (part instanceof Literal literal) {
            return Value.of(literal.text());
        }
        if (part instanceof Reckoned reckoned) {
            Reckoning.apply(reckoned.source(), variables, reckoned.at());
            return Value.of(new Unknown(reckoned.source(), reckoned.at()));
        }
        if (part instanceof Substitution substitution) {
            Value printed = output.apply(substitution.commands()).trimmed();
            boolean isUnknown = printed.parts().size() == 1 && printed.parts().get(0) instanceof Unknown;
            return isUnknown ? Value.of(new Unknown(substitution.source(), substitution.at())) : printed;
        }
        return value((Variable) part);
    }

    private Value value(Variable variable) {
        Value unknown = Value.of(new Unknown(variable.source(), variable.at()));
        Optional<Value> base = base(variable);
        Optional<Value> said = base.filter(value -> !value.isEmpty());
        return switch (variable.operator()) {
            case PLAIN -> base.orElse(unknown);
            case ALL -> Value.join(items(variable), " ");
            case JOINED -> Value.join(items(variable), separator());
            case DEFAULT -> said.orElseGet(() -> replaced(variable, base));
            case ASSIGN ->
                said.orElseGet(() -> {
                    Value value = replaced(variable, base);
                    variables.set(variable.name(), List.of(value));
                    return value;
                });
            case ALTERNATIVE ->
                said.isPresent()
                        ? argument(variable)
                        : Value.EMPTY.from(base.map(Value::origin).orElse(Origin.OUTSIDE));
            case CUT -> {
                Optional<Created> created = base.flatMap(Value::created);
                yield created.isPresent() ? Value.of(created.get()) : unknown;
            }
            case OTHER -> unknown;
        };
    }

    private Value replaced(Variable variable, Optional<Value> base) {
        return argument(variable).from(base.map(Value::origin).orElse(Origin.OUTSIDE));
    }

    /** What stands between the items of a list that becomes one text: the first letter of {@code IFS}. */
    private String separator() {
        return variables
                .get("IFS")
                .flatMap(items -> items.stream().findFirst().flatMap(Value::text))
                .map(letters -> letters.substring(0, Math.min(1, letters.length())))
                .orElse(" ");
    }

    private Value argument(Variable variable) {
        return Value.join(variable.argument().stream().map(this::value).toList(), " ");
    }

    private List<Value> items(Variable variable) {
        boolean isArguments = variable.name().equals("@") || variable.name().equals("*");
        return (isArguments ? variables.arguments() : variables.get(variable.name()))
                .orElseGet(() -> List.of(Value.of(new Unknown(variable.source(), variable.at()))));
    }

    /** The value, if the script gives it one. */
    private Optional<Value> base(Variable variable) {
        String name = variable.name();
        char first = name.isEmpty() ? '\0' : name.charAt(0);
        if (WordParser.isNameStart(first)) {
            return variables.get(name).map(items -> items.stream().findFirst().orElse(Value.EMPTY));
        }
        if (first > '0' && first <= '9' && name.length() < 4) {
            int index = Integer.parseInt(name) - 1;
            return variables
                    .arguments()
                    .map(given -> index < given.size() ? given.get(index) : Value.EMPTY.from(Origin.ARGUMENT));
        }
        if (first == '#') {
            return variables
                    .arguments()
                    .map(given -> Value.of(String.valueOf(given.size())).from(Origin.ARGUMENT));
        }
        return Optional.empty();
    }

    /** Fields while they are made. */
    private static final class Fields {

        private final List<Value> done = new ArrayList<>();
        private final List<Value> pieces = new ArrayList<>();

        void add(Value piece) {
            pieces.add(piece);
        }

        /** Each becomes a field; the first goes on with what is there, and the last is gone on with. */
        void addEach(List<Value> items) {
            for (int i = 0; i < items.size(); i++) {
                if (i > 0) {
                    cut();
                }
                add(items.get(i));
            }
        }

        void cut() {
            if (!pieces.isEmpty()) {
                done.add(Value.join(pieces, ""));
                pieces.clear();
            }
        }

        /** Without quotes, blanks divide, and nothing is no field. */
        void split(Value value) {
            Optional<String> text = value.text();
            if (text.isEmpty()) {
                add(value);
                return;
            }
            String[] words = text.get().split("\\s+", -1);
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    cut();
                }
                if (!words[i].isEmpty()) {
                    add(Value.of(words[i]).from(value.origin()));
                }
            }
        }

        List<Value> all() {
            cut();
            return done;
        }
    }
}
