package ai.coditect.milepost.cli.shell;

import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.cli.shell.Completion.Candidate;
import ai.coditect.milepost.cli.shell.Completion.Paths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Finds what a shell may offer for a word of a command line.
 *
 * @param milepost all commands
 * @param named the names of a kind in the definitions; the second argument is the directory that the command line names
 */
public record Completer(CommandLine milepost, BiFunction<Candidates, Optional<Path>, List<String>> named) {

    /** The value of these is written with an equals sign only, since they may stand alone. */
    private static final Set<String> MAY_STAND_ALONE = Set.of("--sandbox", "--adopt");

    private static final String DEFINITIONS = "--definitions";

    /**
     * What can follow.
     *
     * @param words what was typed after the name of the program, the last of them up to the cursor
     */
    public Completion complete(List<String> words) {
        if (words.isEmpty()) {
            return Completion.NOTHING;
        }
        String typed = words.get(words.size() - 1);
        List<String> before = words.subList(0, words.size() - 1);
        if (before.isEmpty()) {
            return typed.startsWith("-") ? options(milepost.getCommandSpec(), typed, before) : commands(typed);
        }
        CommandLine command = milepost.getSubcommands().get(before.get(0));
        return command == null
                ? Completion.NOTHING
                : complete(command.getCommandSpec(), typed, before.subList(1, before.size()));
    }

    private Completion complete(CommandSpec command, String typed, List<String> before) {
        List<String> plain = new ArrayList<>();
        Optional<OptionSpec> open = Optional.empty();
        boolean onlyPlain = false;
        for (String word : before) {
            if (open.isPresent()) {
                open = Optional.empty();
            } else if (onlyPlain || !word.startsWith("-")) {
                plain.add(word);
            } else if (word.equals("--")) {
                onlyPlain = true;
            } else {
                open = Optional.ofNullable(command.findOption(word)).filter(Completer::takesTheNextWord);
            }
        }
        if (open.isPresent()) {
            return values(open.get(), "", typed, before);
        }
        if (!onlyPlain && typed.startsWith("--") && typed.contains("=")) {
            int end = typed.indexOf('=') + 1;
            return Optional.ofNullable(command.findOption(typed.substring(0, end - 1)))
                    .map(option -> values(option, typed.substring(0, end), typed.substring(end), before))
                    .orElse(Completion.NOTHING);
        }
        return !onlyPlain && typed.startsWith("-")
                ? options(command, typed, before)
                : command.positionalParameters().stream()
                        .filter(parameter -> parameter.index().contains(plain.size()))
                        .findFirst()
                        .map(parameter -> values(parameter, "", typed, before))
                        .orElse(Completion.NOTHING);
    }

    private static boolean takesTheNextWord(OptionSpec option) {
        return option.arity().max() > 0 && !MAY_STAND_ALONE.contains(option.longestName());
    }

    private Completion commands(String typed) {
        return Completion.of(milepost.getSubcommands().entrySet().stream()
                .filter(command -> command.getKey().startsWith(typed))
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(command -> new Candidate(
                        command.getKey(),
                        summary(command.getValue()
                                .getCommandSpec()
                                .usageMessage()
                                .description())))
                .toList());
    }

    /** Those that are not given yet, or may be given again. */
    private static Completion options(CommandSpec command, String typed, List<String> before) {
        return Completion.of(command.options().stream()
                .filter(option -> !option.hidden() && (option.isMultiValue() || !isIn(before, option)))
                .map(option -> new Candidate(option.longestName(), summary(option.description())))
                .filter(option -> option.value().startsWith(typed))
                .toList());
    }

    private static boolean isIn(List<String> words, OptionSpec option) {
        return Arrays.stream(option.names())
                .anyMatch(name -> words.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
    }

    private Completion values(ArgSpec argument, String prefix, String typed, List<String> before) {
        Optional<List<String>> choices = Choices.of(argument);
        if (choices.isPresent()) {
            return matching(choices.get(), prefix, typed);
        }
        if (argument.completionCandidates() != null) {
            List<String> names = new ArrayList<>();
            argument.completionCandidates().forEach(names::add);
            return matching(names, prefix, typed);
        }
        return argument.userObject() instanceof Candidates candidates
                ? values(candidates, argument, prefix, typed, before)
                : Completion.NOTHING;
    }

    private Completion values(
            Candidates candidates, ArgSpec argument, String prefix, String typed, List<String> before) {
        return switch (candidates) {
            case BY_TYPE ->
                List.of(argument.auxiliaryTypes()).contains(Path.class)
                        ? Completion.of(Paths.FILES)
                        : Completion.NOTHING;
            case FILES -> Completion.of(Paths.FILES);
            case DIRECTORIES -> Completion.of(Paths.DIRECTORIES);
            case COMMANDS -> commands(typed);
            case IDS, LABELS, MILESTONES, WORKSTREAMS ->
                matching(named.apply(candidates, definitions(before)), prefix, typed);
        };
    }

    private static Completion matching(List<String> names, String prefix, String typed) {
        return Completion.of(names.stream()
                .filter(name -> name.startsWith(typed))
                .map(name -> new Candidate(prefix + name, ""))
                .toList());
    }

    private Optional<Path> definitions(List<String> words) {
        for (int index = words.size() - 1; index >= 0; index--) {
            String word = words.get(index);
            if (word.startsWith(DEFINITIONS + "=")) {
                return Optional.of(Path.of(word.substring(DEFINITIONS.length() + 1)));
            }
            boolean isNext = index > 0 && List.of("-f", DEFINITIONS).contains(words.get(index - 1));
            if (isNext) {
                return Optional.of(Path.of(word));
            }
        }
        return Optional.empty();
    }

    /** The first sentence, without what is in brackets. */
    private static String summary(String... description) {
        String text = description.length == 0 ? "" : description[0];
        return text.replaceFirst("\\. .*", ".").replaceAll(" \\([^)]*\\)", "");
    }
}
