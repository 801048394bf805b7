package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.shell.Value.FileContent;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other programs print, as far as that follows from their arguments. */
final class Programs {

    /** They take the number out of an address, or choose lines. */
    private static final Set<String> FILTERS =
            Set.of("grep", "egrep", "sed", "awk", "gawk", "cut", "tail", "head", "tr", "rev", "basename", "jq", "sort");

    /** They leave the files alone that they are given. */
    private static final Set<String> LEAVING = Set.of(
            "wc",
            "ls",
            "chmod",
            "touch",
            "test",
            "uniq",
            "diff",
            "cmp",
            "stat",
            "file",
            "less",
            "more",
            "curl",
            "git",
            "dirname",
            "realpath",
            "echo",
            "trap",
            "mkdir",
            "pandoc",
            "xargs",
            "find",
            "envsubst",
            "base64",
            "nl");

    private static final Set<String> STANDARD_INPUT = Set.of("-", "/dev/stdin");
    private static final Pattern IN_PLACE = Pattern.compile("(?s)-[nErsz]*i.*|--in-place.*");
    private static final Pattern SIMPLE_FORMAT = Pattern.compile("%(?:s|b|d|%)");
    private static final Pattern ECHO_OPTION = Pattern.compile("-[neE]+");

    private final Variables variables;

    Programs(Variables variables) {
        this.variables = variables;
    }

    /**
     * What a program prints.
     *
     * @param fields its name and its arguments
     */
    Value output(List<Value> fields, Value input, Location at) {
        String name = fields.get(0).shown();
        List<Value> arguments = fields.subList(1, fields.size());
        return switch (name) {
            case "echo" -> echo(arguments);
            case "printf" -> printf(arguments, at);
            case "cat" -> cat(arguments, input, at);
            case "tee" -> tee(arguments, input);
            default -> {
                change(name, arguments, input, at);
                yield filtered(name, arguments, input).orElseGet(() -> Value.of(new Unknown(name, at)));
            }
        };
    }

    /** The number, or the address, of what was created, if nothing else goes into a filter. */
    private static Optional<Value> filtered(String name, List<Value> arguments, Value input) {
        if (!FILTERS.contains(name)) {
            return Optional.empty();
        }
        return (name.equals("basename") ? arguments : List.of(input))
                .stream().flatMap(value -> value.created().stream()).findFirst().map(Value::of);
    }

    private static Value echo(List<Value> arguments) {
        List<Value> said = new ArrayList<>(arguments);
        StringBuilder options = new StringBuilder();
        while (!said.isEmpty()
                && ECHO_OPTION.matcher(said.get(0).text().orElse("")).matches()) {
            options.append(said.remove(0).shown());
        }
        List<Value> shown =
                options.indexOf("e") >= 0 ? said.stream().map(Programs::decoded).toList() : said;
        Value line = Value.join(shown, " ");
        return options.indexOf("n") >= 0 ? line : Value.join(List.of(line, Value.of("\n")), "");
    }

    private static Value decoded(Value value) {
        return new Value(
                value.parts().stream()
                        .map(part ->
                                part instanceof Value.Text known ? new Value.Text(Escapes.decode(known.text())) : part)
                        .toList(),
                value.origin());
    }

    private static Value printf(List<Value> arguments, Location at) {
        List<Value> all = arguments.stream()
                .filter(argument -> !argument.text().equals(Optional.of("--")))
                .toList();
        Optional<String> format = all.isEmpty() ? Optional.empty() : all.get(0).text();
        if (format.isEmpty()) {
            return Value.of(new Unknown("printf", at));
        }
        List<Value> rest = all.subList(1, all.size());
        List<Value> printed = new ArrayList<>();
        int used = 0;
        do {
            Matcher forms = SIMPLE_FORMAT.matcher(format.get());
            int done = 0;
            while (forms.find()) {
                printed.add(Value.of(Escapes.decode(format.get().substring(done, forms.start()))));
                done = forms.end();
                if (forms.group().equals("%%")) {
                    printed.add(Value.of("%"));
                } else {
                    Value next = used < rest.size() ? rest.get(used) : Value.EMPTY;
                    printed.add(forms.group().equals("%b") ? decoded(next) : next);
                    used++;
                }
            }
            String end = format.get().substring(done);
            if (SIMPLE_FORMAT.matcher(format.get()).replaceAll("").indexOf('%') >= 0) {
                return Value.of(new Unknown("printf", at));
            }
            printed.add(Value.of(Escapes.decode(end)));
        } while (used > 0 && used < rest.size());
        return Value.join(printed, "");
    }

    private Value cat(List<Value> arguments, Value input, Location at) {
        List<Value> files = operands(arguments);
        return files.isEmpty()
                ? input
                : Value.join(
                        files.stream().map(file -> content(file, input, at)).toList(), "");
    }

    private static List<Value> operands(List<Value> arguments) {
        return arguments.stream()
                .filter(argument ->
                        !argument.start().startsWith("-") || argument.shown().equals("-"))
                .toList();
    }

    private Value tee(List<Value> arguments, Value input) {
        boolean isAppended = arguments.stream().map(Value::shown).anyMatch(Set.of("-a", "--append")::contains);
        operands(arguments)
                .forEach(file -> variables.write(
                        file,
                        isAppended ? Value.join(List.of(variables.file(file).orElse(Value.EMPTY), input), "") : input));
        return input;
    }

    /** What programs do to files that the script wrote. */
    private void change(String name, List<Value> arguments, Value input, Location at) {
        List<Value> files = operands(arguments);
        boolean isEdited = !FILTERS.contains(name)
                || arguments.stream()
                        .anyMatch(argument -> IN_PLACE.matcher(argument.start()).matches());
        if ((name.equals("cp") || name.equals("mv")) && files.size() == 2) {
            variables.write(files.get(1), content(files.get(0), input, at));
        } else if (isEdited && !LEAVING.contains(name)) {
            files.stream()
                    .filter(file -> variables.file(file).isPresent())
                    .forEach(file -> variables.write(file, Value.of(new Unknown(file.shown(), at))));
        }
    }

    /** What a file holds: what the script wrote to it, what comes in, or what is not known here. */
    Value content(Value file, Value input, Location at) {
        if (STANDARD_INPUT.contains(file.shown())) {
            return input;
        }
        return variables.file(file).orElseGet(() -> Value.of(new FileContent(file.shown(), at)));
    }
}
