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
import ai.coditect.milepost.importer.shell.Command.Subshell;
import ai.coditect.milepost.importer.shell.Conditions.Status;
import ai.coditect.milepost.importer.shell.Creations.Way;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import ai.coditect.milepost.importer.shell.Word.Substitution;
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
import java.util.function.Supplier;
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
    private static final Set<String> LOCAL_IN_FUNCTIONS = Set.of("declare", "typeset");

    /** They create nothing on GitHub of themselves; of others that are not defined in the script this is not known. */
    private static final Set<String> KNOWN = Set.of(
            ("alias apk apt apt-get awk base64 basename bc brew cat cargo chmod chown clear cmp column comm compgen"
                            + " complete cp curl cut date dd df diff dig dirname disown docker du egrep enable envsubst"
                            + " expr fc fgrep figlet file find fmt fold gawk git go grep gsed gunzip gzip hash head"
                            + " history host hostname id install jobs join jq kill less ln logger ls make man md5sum"
                            + " more mktemp mv nl node npm npx nproc od open openssl pandoc paste perl pgrep pip pip3"
                            + " pkill ping popd ps pushd pwd python python3 read readlink realpath rev rg rsync sed seq"
                            + " sha256sum shasum shopt shuf sort split ssh stat stty tac tail tar tee times timeout touch"
                            + " tput tr tree type tzset ulimit umask unalias uname uniq unzip wait wc wget which who"
                            + " whoami xargs xxd yarn yes yq zip bash sh zsh eval parallel xdg-open local builtin")
                    .split(" "));

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

    /** The names of commands that stand in other files. */
    private final Set<String> undefined = new HashSet<>();

    /** For each process, the functions that it defines, as they were before. */
    private final Deque<Map<String, Optional<Command>>> redefined = new ArrayDeque<>();

    private int openBranches;

    /** What the command reads that is followed, unless it redirects its input. */
    private Value around;

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
        this.around = Value.of(new Unknown("/dev/stdin", start));
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
            run(command, around);
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
        return counted(isolated(() -> all(list, around)).output());
    }

    /** Follows what runs in a process of its own: it neither changes the script, nor ends it. */
    private Outcome isolated(Supplier<Outcome> process) {
        Flow before = flow;
        Outcome[] outcome = {Outcome.NOTHING};
        redefined.push(new HashMap<>());
        variables.isolated(() -> outcome[0] = process.get());
        redefined
                .pop()
                .forEach((name, old) ->
                        old.ifPresentOrElse(body -> functions.put(name, body), () -> functions.remove(name)));
        flow = before;
        return outcome[0];
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
        Value outer = around;
        around = input;
        Outcome outcome = dispatch(command, input);
        around = outer;
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
        if (command instanceof Subshell shell) {
            Value given = input(shell.redirects(), input, shell.at());
            return redirected(shell.redirects(), isolated(() -> all(shell.body(), given)));
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
            define(function);
            return Outcome.NOTHING;
        }
        return Outcome.NOTHING;
    }

    /** Under a condition, a second definition would be followed in place of a first one that may hold. */
    private void define(Function function) {
        Optional<Command> first = Optional.ofNullable(functions.get(function.name()));
        if (openBranches > 0 && first.isPresent()) {
            findings.lost(
                    Loss.PASSAGE,
                    function.at(),
                    "the function `" + function.name() + "` is defined again under a condition",
                    "Its definition in line " + first.get().at().line()
                            + " is followed. What this one would create besides is not imported.");
            return;
        }
        if (!redefined.isEmpty()) {
            redefined.peek().putIfAbsent(function.name(), first);
        }
        functions.put(function.name(), function.body());
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
                Runnable followed =
                        link.joint() == Joint.OR ? () -> creations.otherwise(first, Way.FALLBACK, branch) : branch;
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
        openBranches++;
        branch.run();
        openBranches--;
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
            List<Command> before = pipeline.commands().subList(0, i);
            Value given = outcome.output();
            outcome = isolated(() -> command instanceof Loop loop ? loop(loop, before, given) : run(command, given));
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
            open.add(() -> openly(() -> creations.otherwise(first, Way.BRANCH, () -> {
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
        return redirected(loop.redirects(), Outcome.of(Value.of(new Unknown("the output of a loop", loop.at()))));
    }

    private Outcome simple(Simple simple, Value input) {
        Value given = input(simple.redirects(), input, simple.at());
        List<Value> fields = fields(simple);
        Optional<String> name = fields.stream().findFirst().map(Value::shown);
        if (name.filter(this::isLocal).isPresent()
                && fields.stream().noneMatch(field -> field.shown().equals("-g"))) {
            declareLocal(simple, fields);
        }
        boolean areForCommand = name.isPresent() && !CommandParser.DECLARING.contains(name.get());
        Map<String, Optional<List<Value>>> before = new LinkedHashMap<>();
        for (Assignment assignment : simple.assignments()) {
            before.putIfAbsent(assignment.name(), variables.get(assignment.name()));
            assign(assignment);
        }
        if (fields.isEmpty()) {
            boolean isRead = simple.redirects().stream()
                    .anyMatch(redirect ->
                            redirect.direction() == Direction.FROM || redirect.direction() == Direction.HERE);
            Value read = simple.assignments().isEmpty() && isRead ? given : Value.EMPTY;
            return redirected(simple.redirects(), new Outcome(read, status(simple.assignments())));
        }
        fields.forEach(this::counted);
        Outcome outcome = named(name.orElse(""), fields, given, simple.at());
        if (areForCommand) {
            before.forEach(variables::restore);
        }
        return redirected(simple.redirects(), outcome);
    }

    private boolean isLocal(String command) {
        return command.equals("local") || (LOCAL_IN_FUNCTIONS.contains(command) && !calls.isEmpty());
    }

    /** An assignment succeeds, unless a command says otherwise whose output it takes. */
    private static Status status(List<Assignment> assignments) {
        boolean isOpen = assignments.stream()
                .flatMap(assignment -> assignment.values().stream())
                .flatMap(word -> word.parts().stream())
                .anyMatch(Substitution.class::isInstance);
        return isOpen || assignments.isEmpty() ? Status.OPEN : Status.YES;
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
                && arguments.size() > 1
                && arguments.get(0).shown().equals("-v")) {
            forget(arguments.get(1).shown(), at);
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
            case "mapfile", "readarray", "unset", "getopts", "let" -> {
                arguments.stream()
                        .map(argument -> argument.start().replaceFirst("(?s)(?<=\\w)\\W.*", ""))
                        .forEach(set -> forget(set, at));
                yield Outcome.NOTHING;
            }
            case "echo", "printf" -> new Outcome(programs.output(fields, input, at), Status.YES);
            case "source", "." -> {
                findings.lost(
                        Loss.PASSAGE,
                        at,
                        "`" + shortened(Value.join(fields, " ").shown()) + "` is not read",
                        "What that file sets, defines or creates is not known here. Copy it into the script.");
                yield Outcome.NOTHING;
            }
            case "rm" -> {
                arguments.stream()
                        .filter(file -> variables.file(file).isPresent())
                        .forEach(file -> variables.write(file, Value.EMPTY));
                yield Outcome.NOTHING;
            }
            case "set" -> {
                if (!arguments.isEmpty() && arguments.get(0).shown().equals("--")) {
                    variables.setArguments(arguments.subList(1, arguments.size()));
                }
                yield Outcome.NOTHING;
            }
            case ":", "true", "false", "sleep", "trap", "cd", "mkdir" -> Outcome.NOTHING;
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
        boolean isOutput = name.equals("cat");
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
        } else if (fields.size() > 1 && !name.startsWith("-") && !KNOWN.contains(name) && undefined.add(name)) {
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
                input = programs.content(expander.value(redirect.target()), input, at);
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
