package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.shell.Command.Arithmetic;
import ai.coditect.milepost.importer.shell.Command.Assignment;
import ai.coditect.milepost.importer.shell.Command.Branch;
import ai.coditect.milepost.importer.shell.Command.Chain;
import ai.coditect.milepost.importer.shell.Command.Choice;
import ai.coditect.milepost.importer.shell.Command.Direction;
import ai.coditect.milepost.importer.shell.Command.Function;
import ai.coditect.milepost.importer.shell.Command.Group;
import ai.coditect.milepost.importer.shell.Command.Joint;
import ai.coditect.milepost.importer.shell.Command.Link;
import ai.coditect.milepost.importer.shell.Command.Loop;
import ai.coditect.milepost.importer.shell.Command.Not;
import ai.coditect.milepost.importer.shell.Command.Pipeline;
import ai.coditect.milepost.importer.shell.Command.Redirect;
import ai.coditect.milepost.importer.shell.Command.Simple;
import ai.coditect.milepost.importer.shell.Conditions.Status;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Follows a script without running anything of it: variables get their values, functions their arguments, and
 * {@code gh} is told what it would be run with. Of branches whose condition is a matter of the run, each is followed.
 */
final class Interpreter {

    private static final int MOST_COMMANDS = 1_000_000;
    private static final long MOST_CHARACTERS = 256L << 20;
    private static final int DEEPEST = 300;

    /** They run the command that follows them. */
    private static final Set<String> PREFIXES = Set.of("command", "builtin", "exec", "sudo", "time", "env", "nohup");

    private static final Set<String> REPEATING = Set.of("xargs", "parallel", "find");
    private static final Set<String> EVALUATING =
            Set.of("eval", "bash", "sh", "zsh", "python", "python3", "node", "ssh");
    private static final Pattern CREATING =
            Pattern.compile("(?s).*\\bgh\\b.{0,40}\\b(?:issue\\W+create|label\\W+create|api\\b).*");
    private static final Pattern CREATING_NAME = Pattern.compile("(?i).*(?:issue|label|milestone|ticket|epic).*");

    /** What a command prints, and whether it succeeds. */
    private record Outcome(Value output, Status status) {

        static final Outcome NOTHING = new Outcome(Value.EMPTY, Status.OPEN);

        static Outcome of(Value output) {
            return new Outcome(output, Status.OPEN);
        }
    }

    /** Whether the next command is reached. */
    private enum Flow {
        ON,
        RETURNED,
        EXITED
    }

    private final Findings findings;
    private final Location start;
    private final Variables variables = new Variables();
    private final Expander expander = new Expander(variables, this::substituted);
    private final Programs programs = new Programs(variables);
    private final Creations creations;
    private final Gh gh;
    private final LoopAdvice loopAdvice = new LoopAdvice(variables);
    private final Map<String, Command> functions = new HashMap<>();
    private final Set<String> active = new HashSet<>();
    private final Deque<Location> calls = new ArrayDeque<>();

    /** The loops that are being followed, each with what it reads. */
    private final Deque<Map.Entry<Location, String>> loops = new ArrayDeque<>();

    private final Set<Location> reported = new HashSet<>();
    private Flow flow = Flow.ON;
    private int commands;
    private long characters;
    private int depth;
    private boolean isExhausted;

    /** @param start of the script */
    Interpreter(Creations creations, Location start, Findings findings) {
        this.findings = findings;
        this.start = start;
        this.creations = creations;
        this.gh = new Gh(creations, programs, findings);
    }

    /** Follows a whole script. */
    void follow(List<Command> script) {
        for (Command command : script) {
            if (flow != Flow.ON) {
                findings.lost(
                        Loss.PASSAGE,
                        command.at(),
                        "the script ends before this",
                        "What follows is not imported, as it would not be run either. Take the `exit` out to have it.");
                return;
            }
            run(command, Value.EMPTY);
        }
    }

    private Outcome all(List<Command> list, Value input) {
        List<Value> printed = new ArrayList<>();
        Status status = Status.OPEN;
        for (Command command : list) {
            if (flow == Flow.ON && !isExhausted) {
                Outcome outcome = run(command, input);
                printed.add(outcome.output());
                status = outcome.status();
            }
        }
        return new Outcome(Value.join(printed, ""), status);
    }

    /** What commands print whose output is a part of a word. */
    Value substituted(List<Command> list) {
        Flow before = flow;
        Value printed = all(list, Value.EMPTY).output();
        flow = before;
        return counted(printed);
    }

    private Value counted(Value value) {
        characters += value.length();
        if (characters > MOST_CHARACTERS) {
            exhaust();
            return Value.EMPTY;
        }
        return value;
    }

    private void exhaust() {
        if (!isExhausted) {
            isExhausted = true;
            findings.error(
                    calls.isEmpty() ? start : calls.getLast(),
                    "the script does too much to be followed",
                    "Its functions or variables multiply its text or its commands. Import a part of it.");
        }
    }

    private Outcome run(Command command, Value input) {
        commands++;
        if (commands > MOST_COMMANDS || depth > DEEPEST) {
            exhaust();
        }
        if (isExhausted) {
            return Outcome.NOTHING;
        }
        depth++;
        Outcome outcome = dispatch(command, input);
        depth--;
        return outcome;
    }

    private Outcome dispatch(Command command, Value input) {
        if (command instanceof Simple simple) {
            return simple(simple, input);
        }
        if (command instanceof Chain chain) {
            return chain(chain, input);
        }
        if (command instanceof Pipeline pipeline) {
            return pipeline(pipeline, input);
        }
        if (command instanceof Not not) {
            Outcome outcome = run(not.command(), input);
            return new Outcome(outcome.output(), outcome.status().turned());
        }
        if (command instanceof Group group) {
            return redirected(group.redirects(), all(group.body(), input(group.redirects(), input, group.at())));
        }
        if (command instanceof Choice choice) {
            return redirected(choice.redirects(), choice(choice, input(choice.redirects(), input, choice.at())));
        }
        if (command instanceof Loop loop) {
            return loop(loop, List.of(), input);
        }
        if (command instanceof Arithmetic arithmetic) {
            Reckoning.apply(arithmetic.source(), variables, arithmetic.at());
        }
        if (command instanceof Function function) {
            functions.put(function.name(), function.body());
            return Outcome.NOTHING;
        }
        return Outcome.NOTHING;
    }

    private Outcome chain(Chain chain, Value input) {
        int first = creations.size();
        Outcome last = run(chain.first(), input);
        List<Value> printed = new ArrayList<>(List.of(last.output()));
        Status status = last.status();
        for (Link link : chain.rest()) {
            boolean isNeeded = link.joint() == Joint.AND ? status != Status.NO : status != Status.YES;
            if (!isNeeded || flow != Flow.ON) {
                continue;
            }
            if (status == Status.OPEN) {
                Outcome[] outcome = {Outcome.NOTHING};
                Runnable branch = () -> outcome[0] = run(link.command(), input);
                Runnable followed = link.joint() == Joint.OR ? () -> creations.otherwise(first, branch) : branch;
                variables.branches(List.of(() -> openly(followed)), false, chain.at());
                printed.add(outcome[0].output());
            } else {
                Outcome next = run(link.command(), input);
                printed.add(next.output());
                status = next.status();
            }
        }
        return new Outcome(oneOf(printed), status);
    }

    /** Follows what may not be reached: if it ends the script, or the function, what is behind it may be reached. */
    private void openly(Runnable branch) {
        branch.run();
        flow = Flow.ON;
    }

    /** What is created in one way or another is one thing. */
    private static Value oneOf(List<Value> printed) {
        List<Value> said = printed.stream().filter(value -> !value.isEmpty()).toList();
        return said.stream()
                .filter(value -> value.created().isPresent())
                .findFirst()
                .orElseGet(() -> Value.join(said, ""));
    }

    private Outcome pipeline(Pipeline pipeline, Value input) {
        Outcome outcome = Outcome.of(input);
        for (int i = 0; i < pipeline.commands().size(); i++) {
            Command command = pipeline.commands().get(i);
            outcome = command instanceof Loop loop
                    ? loop(loop, pipeline.commands().subList(0, i), outcome.output())
                    : run(command, outcome.output());
        }
        return outcome;
    }

    private Outcome choice(Choice choice, Value input) {
        List<Runnable> open = new ArrayList<>();
        List<Value> printed = new ArrayList<>();
        int first = creations.size();
        boolean isComplete = false;
        for (Branch branch : choice.branches()) {
            Status status = branch.condition().isEmpty()
                    ? Status.YES
                    : all(branch.condition(), input).status();
            if (status == Status.NO) {
                continue;
            }
            if (status == Status.YES && open.isEmpty()) {
                return all(branch.body(), input);
            }
            open.add(() -> openly(() -> creations.otherwise(first, () -> {
                Value output = all(branch.body(), input).output();
                printed.add(flow == Flow.ON ? output : Value.EMPTY);
            })));
            isComplete = status == Status.YES;
            if (isComplete) {
                break;
            }
        }
        variables.branches(open, isComplete, choice.at());
        return Outcome.of(oneOf(printed));
    }

    private Outcome loop(Loop loop, List<Command> before, Value input) {
        Value given = input(loop.redirects(), input, loop.at());
        loops.push(Map.entry(loop.at(), loopAdvice.of(loop, before)));
        Runnable round = () -> openly(() -> {
            for (String name : loop.variables()) {
                variables.set(name, List.of(Value.of(new Unknown("$" + name, loop.at()))));
            }
            all(loop.condition(), given);
            all(loop.body(), given);
        });
        variables.branches(List.of(round, () -> {}), true, loop.at());
        loops.pop();
        return Outcome.of(Value.of(new Unknown("the output of a loop", loop.at())));
    }

    private Outcome simple(Simple simple, Value input) {
        Value given = input(simple.redirects(), input, simple.at());
        List<Value> fields = fields(simple);
        Optional<String> name = fields.stream().findFirst().map(Value::shown);
        name.filter("local"::equals).ifPresent(local -> declareLocal(simple, fields));
        boolean areForCommand = name.isPresent() && !CommandParser.DECLARING.contains(name.get());
        Map<String, Optional<List<Value>>> before = new LinkedHashMap<>();
        for (Assignment assignment : simple.assignments()) {
            before.putIfAbsent(assignment.name(), variables.get(assignment.name()));
            assign(assignment);
        }
        if (fields.isEmpty()) {
            Value read = simple.assignments().isEmpty() && !simple.redirects().isEmpty() ? given : Value.EMPTY;
            return redirected(simple.redirects(), Outcome.of(read));
        }
        fields.forEach(this::counted);
        Outcome outcome = named(name.orElse(""), fields, given, simple.at());
        if (areForCommand) {
            before.forEach(variables::restore);
        }
        return redirected(simple.redirects(), outcome);
    }

    private List<Value> fields(Simple simple) {
        boolean isTest =
                !simple.words().isEmpty() && simple.words().get(0).literal().equals("[[");
        return isTest ? simple.words().stream().map(expander::value).toList() : expander.fields(simple.words());
    }

    private void declareLocal(Simple simple, List<Value> fields) {
        simple.assignments().forEach(assignment -> variables.local(assignment.name()));
        fields.stream().skip(1).flatMap(field -> field.text().stream()).forEach(variable -> {
            variables.local(variable);
            variables.set(variable, List.of(Value.EMPTY));
        });
    }

    private void assign(Assignment assignment) {
        String name = assignment.name();
        List<Value> old = variables.get(name).orElse(List.of());
        List<Value> items = switch (assignment.mode()) {
            case SET -> List.of(expander.value(assignment.values().get(0)));
            case APPEND -> {
                List<Value> both = new ArrayList<>(old.isEmpty() ? List.of(Value.EMPTY) : old.subList(0, 1));
                both.add(expander.value(assignment.values().get(0)));
                yield List.of(Value.join(both, ""));
            }
            case LIST -> expander.fields(assignment.values());
            case LIST_APPEND -> {
                List<Value> both = new ArrayList<>(old);
                both.addAll(expander.fields(assignment.values()));
                yield both;
            }
            case ITEM -> List.of(Value.of(new Unknown("$" + name, assignment.at())));
        };
        characters += 64L * items.size();
        items.forEach(this::counted);
        variables.set(name, items);
    }

    private Outcome named(String name, List<Value> fields, Value input, Location at) {
        List<Value> arguments = fields.subList(1, fields.size());
        if (functions.containsKey(name)) {
            return call(name, arguments, input, at);
        }
        if (CommandParser.DECLARING.contains(name)) {
            return Outcome.NOTHING;
        }
        if (name.startsWith("$") && Gh.creates(arguments)) {
            return gh(arguments, input, at);
        }
        if (PREFIXES.contains(name) && !arguments.isEmpty()) {
            return named(arguments.get(0).shown(), arguments, input, at);
        }
        if (name.equals("printf")
                && arguments.size() > 2
                && arguments.get(0).shown().equals("-v")) {
            List<Value> rest = new ArrayList<>(List.of(fields.get(0)));
            rest.addAll(arguments.subList(2, arguments.size()));
            variables.set(arguments.get(1).shown(), List.of(programs.output(rest, input, at)));
            return Outcome.NOTHING;
        }
        return switch (name) {
            case "gh" -> gh(arguments, input, at);
            case "[", "[[", "test" ->
                new Outcome(
                        Value.EMPTY,
                        Conditions.decide(
                                name.equals("[")
                                        ? arguments.subList(0, Math.max(0, arguments.size() - 1))
                                        : arguments));
            case "exit", "return" -> {
                flow = name.equals("exit") ? Flow.EXITED : Flow.RETURNED;
                yield Outcome.NOTHING;
            }
            case "shift" -> {
                shift(arguments);
                yield Outcome.NOTHING;
            }
            case "read" -> {
                read(arguments, input, at);
                yield Outcome.NOTHING;
            }
            case "mapfile", "readarray", "unset", "getopts" -> {
                arguments.stream().flatMap(argument -> argument.text().stream()).forEach(set -> forget(set, at));
                yield Outcome.NOTHING;
            }
            case "let" -> {
                Reckoning.apply(Value.join(arguments, " ").shown(), variables, at);
                yield Outcome.NOTHING;
            }
            case "set" -> {
                if (!arguments.isEmpty() && arguments.get(0).shown().equals("--")) {
                    variables.setArguments(arguments.subList(1, arguments.size()));
                }
                yield Outcome.NOTHING;
            }
            case ":", "true", "false", "sleep", "trap", "cd", "rm", "mkdir" -> Outcome.NOTHING;
            default -> other(name, fields, input, at);
        };
    }

    private void forget(String variable, Location at) {
        variables.set(variable, List.of(Value.of(new Unknown("$" + variable, at))));
    }

    /**
     * {@code read -r -d '' x} takes all of a heredoc, and without the delimiter a line. Several variables are not read.
     */
    private void read(List<Value> arguments, Value input, Location at) {
        boolean isWhole = false;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i).shown();
            if (argument.matches("-[a-z]*[dpntu]")) {
                i++;
                isWhole |= argument.endsWith("d")
                        && i < arguments.size()
                        && arguments.get(i).isEmpty();
            } else if (!argument.startsWith("-")) {
                names.add(argument);
            }
        }
        boolean isKnown = names.size() == 1
                && loops.isEmpty()
                && !input.isEmpty()
                && (isWhole
                        || input.text()
                                .filter(text -> text.strip().indexOf('\n') < 0)
                                .isPresent());
        for (String name : names) {
            if (isKnown) {
                variables.set(name, List.of(input.trimmed()));
            } else {
                forget(name, at);
            }
        }
    }

    private void shift(List<Value> arguments) {
        String count = arguments.isEmpty() ? "1" : arguments.get(0).shown();
        int shifted = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0;
        variables
                .arguments()
                .ifPresent(
                        given -> variables.setArguments(given.subList(Math.min(shifted, given.size()), given.size())));
    }

    /** A program, which is not run; but it may stand before {@code gh}, or be told to run it. */
    private Outcome other(String name, List<Value> fields, Value input, Location at) {
        boolean isOutput = name.equals("echo") || name.equals("printf") || name.equals("cat");
        String line = isOutput ? "" : Value.join(fields, " ").shown();
        String whole = EVALUATING.contains(name) || REPEATING.contains(name) ? line + input.shown() : line;
        if (REPEATING.contains(name) && CREATING.matcher(whole).matches()) {
            refuse(Map.entry(at, loopAdvice.general()));
        } else if (EVALUATING.contains(name) && CREATING.matcher(whole).matches()) {
            findings.error(
                    at,
                    "`" + name + "` is given commands as a text, and they create issues",
                    "Only commands that stand in the script itself are read. Write them there.");
        } else if (!isOutput && line.contains("gh ")) {
            for (int i = 1; i < fields.size(); i++) {
                if (fields.get(i).text().equals(Optional.of("gh"))) {
                    return gh(fields.subList(i + 1, fields.size()), input, at);
                }
            }
        } else if (CREATING_NAME.matcher(name).matches() && fields.size() > 1) {
            findings.lost(
                    Loss.ISSUE,
                    at,
                    "the command `" + shortened(name) + "` is not defined in the script",
                    "If it creates issues, they are not imported: it stands in another file. Copy its definition here.");
        } else if (name.equals("curl")
                && line.matches("(?s).*/(?:issues|labels|milestones)\\b.*")
                && line.matches("(?s).*(?:POST|--data|-d\\b|--json).*")) {
            findings.lost(
                    Loss.ISSUE,
                    at,
                    "`curl` creates an issue, a label or a milestone",
                    "It is not imported: only `gh` is read. Write it as `gh issue create`, or as `gh api`.");
        }
        return Outcome.of(programs.output(fields, input, at));
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    private Outcome gh(List<Value> arguments, Value input, Location at) {
        Location origin = calls.isEmpty() ? at : calls.getLast();
        if (!loops.isEmpty() && Gh.creates(arguments)) {
            refuse(loops.getLast());
            return Outcome.of(Value.of(new Unknown("the output of gh", at)));
        }
        return Outcome.of(gh.run(arguments, input, at, origin));
    }

    private void refuse(Map.Entry<Location, String> loop) {
        if (reported.add(loop.getKey())) {
            findings.error(loop.getKey(), "issues, labels or milestones are created in a loop", loop.getValue());
        }
    }

    private Outcome call(String name, List<Value> arguments, Value input, Location at) {
        if (!active.add(name)) {
            if (reported.add(at)) {
                findings.warning(
                        at,
                        "the function `" + name + "` calls itself",
                        "Only its first call is followed: what others would create besides is not imported.");
            }
            return Outcome.of(Value.of(new Unknown(name, at)));
        }
        calls.push(at);
        variables.call(arguments);
        Outcome outcome = run(Optional.ofNullable(functions.get(name)).orElseThrow(), input);
        variables.leave();
        calls.pop();
        active.remove(name);
        flow = flow == Flow.RETURNED ? Flow.ON : flow;
        return outcome;
    }

    private Value input(List<Redirect> redirects, Value otherwise, Location at) {
        Value input = otherwise;
        for (Redirect redirect : redirects) {
            if (redirect.direction() == Direction.HERE) {
                input = expander.value(redirect.target());
            } else if (redirect.direction() == Direction.FROM) {
                input = programs.content(expander.value(redirect.target()), at);
            }
        }
        return counted(input);
    }

    /** Output that goes to a file is not printed. */
    private Outcome redirected(List<Redirect> redirects, Outcome outcome) {
        Outcome left = outcome;
        for (Redirect redirect : redirects) {
            if (redirect.direction() == Direction.TO || redirect.direction() == Direction.AFTER) {
                Value file = expander.value(redirect.target());
                Value before = redirect.direction() == Direction.AFTER
                        ? variables.file(file).orElse(Value.EMPTY)
                        : Value.EMPTY;
                if (!file.start().startsWith("/dev/")) {
                    variables.write(file, counted(Value.join(List.of(before, left.output()), "")));
                }
                left = new Outcome(Value.EMPTY, outcome.status());
            }
        }
        return left;
    }
}
