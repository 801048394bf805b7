package ai.coditect.milepost.cli.shell;

import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What to tell a user whose command line cannot be read.
 *
 * @param program how the user calls milepost
 * @param arguments as they were given, those that may stand alone with their default
 */
public record UsageAdvice(String program, List<String> arguments) {

    /** What users of other tools write instead of these words. */
    private static final Map<String, List<String>> ELSEWHERE = Map.ofEntries(
            Map.entry("--auto-approve", List.of("--yes")),
            Map.entry("-auto-approve", List.of("--yes")),
            Map.entry("--approve", List.of("--yes")),
            Map.entry("--json", List.of("--format", "json")),
            Map.entry("--no-color", List.of("--color", "never")),
            Map.entry("--no-colour", List.of("--color", "never")),
            Map.entry("--debug", List.of("--verbose")),
            Map.entry("--silent", List.of("--quiet")),
            Map.entry("--output", List.of("--out")),
            Map.entry("-o", List.of("--out")),
            Map.entry("--repository", List.of("--repo")),
            Map.entry("--dir", List.of("--definitions")),
            Map.entry("--directory", List.of("--definitions")),
            Map.entry("--file", List.of("--definitions")));

    private static final String SANDBOX = "--sandbox=";

    /** What a plan asks nobody for. */
    private static final Set<String> AGREEMENT = Set.of("-y", "--yes");

    /** The same for what a command itself found wrong. */
    public List<String> about(String problem) {
        return Stream.concat(Stream.of(problem), afterSandbox(problem).stream()).toList();
    }

    /** What is wrong, in the first line, and what to do. */
    public List<String> about(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        List<String> lines = new ArrayList<>();
        Optional<String> known = ofAnotherTool(problem, command);
        if (known.isPresent()) {
            lines.add(known.get());
        } else {
            String message = String.valueOf(problem.getMessage());
            lines.add(notOneOf(problem).or(() -> unknown(problem, command)).orElse(message));
            afterSandbox(message).ifPresent(lines::add);
        }
        lines.add("Try: " + help(command));
        return lines;
    }

    private AdvisedCommand help(CommandLine command) {
        boolean isSub = command.getParent() != null;
        return isSub
                ? new AdvisedCommand(program, command.getCommandName()).argument("--help")
                : new AdvisedCommand(program, "--help");
    }

    private Optional<String> ofAnotherTool(ParameterException problem, CommandLine command) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        String option = withoutValue(unmatched.getUnmatched().get(0));
        String name = command.getCommandName();
        if (option.equals("--token")) {
            return Optional.of(
                    "There is no --token: a command line can be read by others on this machine. Put the token"
                            + " into the variable GITHUB_TOKEN.");
        }
        if (option.equals("--dry-run") && name.equals("apply")) {
            return Optional.of("apply has no --dry-run. What it would do is shown by: "
                    + with(new AdvisedCommand(program, "plan"), option, List.of(), AGREEMENT));
        }
        if (option.equals("--dry-run")) {
            return Optional.of(name + " has no --dry-run: it writes nothing to GitHub. Leave it out.");
        }
        return Optional.ofNullable(
                        isAFormat(unmatched.getUnmatched(), option) ? List.of("--format") : ELSEWHERE.get(option))
                .filter(ours -> command.getCommandSpec().findOption(ours.get(0)) != null)
                .map(ours -> name + " has no " + option + ". Write: "
                        + with(new AdvisedCommand(program, name), option, ours, Set.of()));
    }

    /** Of other tools, {@code -o json} is the form of the result, and {@code -o FILE} its place. */
    private static boolean isAFormat(List<String> unmatched, String option) {
        return Set.of("-o", "--output").contains(option)
                && Stream.concat(unmatched.stream(), unmatched.stream().map(word -> word.replaceFirst(".*=", "")))
                        .anyMatch(Set.of("json", "text", "markdown", "html", "svg")::contains);
    }

    /**
     * The same command line with other words for an option.
     *
     * @param left words that are left out
     */
    private AdvisedCommand with(AdvisedCommand command, String option, List<String> ours, Set<String> left) {
        for (String argument : arguments.subList(1, arguments.size())) {
            boolean isTheOption = withoutValue(argument).equals(option);
            if (isTheOption && argument.contains("=") && !ours.isEmpty()) {
                command.argument(ours.get(0) + argument.substring(argument.indexOf('=')));
            } else if (isTheOption) {
                ours.forEach(command::argument);
            } else if (argument.equals(SANDBOX)) {
                command.argument("--sandbox");
            } else if (!left.contains(argument)) {
                command.argument(argument);
            }
        }
        return command;
    }

    private static String withoutValue(String argument) {
        int end = argument.indexOf('=');
        return end < 0 ? argument : argument.substring(0, end);
    }

    /** Picocli shows the names of the constants, which is not how they are written. */
    private static Optional<String> notOneOf(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        if (argument == null || problem.getValue() == null) {
            return Optional.empty();
        }
        String name = argument instanceof OptionSpec option
                ? option.longestName()
                : problem.getCommandLine().getCommandName();
        return Choices.of(argument)
                .map(names -> name + " takes " + inWords(names) + ", not '" + problem.getValue() + "'.");
    }

    private static String inWords(List<String> names) {
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " or "
                + names.get(names.size() - 1);
    }

    /** {@code --sandbox} may stand alone, so its value has to be written with an equals sign. */
    private Optional<String> afterSandbox(String problem) {
        int next = arguments.indexOf(SANDBOX) + 1;
        return Optional.of(next)
                .filter(index -> index > 0 && index < arguments.size())
                .map(arguments::get)
                .filter(word -> !word.startsWith("-") && problem.contains(word))
                .map(word -> "If that is the file of the sandbox, write --sandbox=" + word + ".");
    }

    private static Optional<String> unknown(ParameterException problem, CommandLine command) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().get(0);
        String name = command.getCommandName();
        if (word.startsWith("-")) {
            String option = withoutValue(word);
            return Optional.of(name + " has no option " + option + "." + nearest(option, optionsOf(command)));
        }
        return Optional.of(
                command.getParent() == null
                        ? "'" + word + "' is no command."
                                + nearest(word, command.getSubcommands().keySet())
                        : name + " takes no argument '" + word + "'.");
    }

    private static Set<String> optionsOf(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String nearest(String word, Set<String> known) {
        return new Suggestions()
                .nearest(word, known)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
    }
}
