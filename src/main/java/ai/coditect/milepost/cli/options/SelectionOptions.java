package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.importer.live.LiveSelection;
import ai.coditect.milepost.importer.live.LiveSelection.States;
import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which issues of a repository are meant. */
public final class SelectionOptions {

    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");

    @Completes(Completes.Source.MILESTONES)
    @Option(names = "--milestone", paramLabel = "TITLE", description = "Only the issues of this milestone.")
    private Optional<String> milestone = Optional.empty();

    @Completes(Completes.Source.LABELS)
    @Option(
            names = "--label",
            paramLabel = "NAME",
            description = "Only issues with this label; of several, with each of them.")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "open|closed|all",
            description = "Only issues in this state (default: open).")
    private Optional<States> states = Optional.empty();

    @Option(
            names = "--issue",
            paramLabel = "NUMBER",
            description = "Exactly this issue, open or closed; may be repeated.")
    private List<String> issues = new ArrayList<>();

    public boolean isGiven() {
        return isFilter() || !issues.isEmpty();
    }

    /**
     * What is selected.
     *
     * @throws UsageException when the options contradict each other
     */
    public LiveSelection selection() {
        if (isFilter() && !issues.isEmpty()) {
            throw new UsageException(
                    "--issue names each issue by itself: leave it out, or else --milestone, --label and" + " --state.");
        }
        return new LiveSelection(
                milestone, labels.stream().map(LabelName::new).toList(), states.orElse(States.OPEN), numbers());
    }

    private boolean isFilter() {
        return milestone.isPresent() || !labels.isEmpty() || states.isPresent();
    }

    private Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        for (String issue : issues) {
            Matcher number = NUMBER.matcher(issue);
            if (!number.matches()) {
                throw new UsageException(
                        "--issue takes the number of an issue, such as --issue 12, not '" + issue + "'.");
            }
            numbers.add(Integer.valueOf(number.group(1)));
        }
        return numbers;
    }
}
