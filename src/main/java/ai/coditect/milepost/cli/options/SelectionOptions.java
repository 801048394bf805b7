package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.importer.live.LiveSelection;
import ai.coditect.milepost.importer.live.LiveSelection.States;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which issues of a repository are meant. */
public final class SelectionOptions extends Arguments {

    private final Argument<Optional<String>> milestone = option("--milestone")
            .label("TITLE")
            .help("Only the issues of this milestone.")
            .offering(Candidates.MILESTONES)
            .of(String.class);

    private final Argument<List<String>> labels = option("--label")
            .label("NAME")
            .help("Only issues with this label; of several, with each of them.")
            .offering(Candidates.LABELS)
            .listOf(String.class);

    private final Argument<States> states = option("--state")
            .label("open|closed|all")
            .help("Only issues in this state (default: open).")
            .of(States.class, States.OPEN);

    private final Argument<List<String>> issues = option("--issue")
            .label("NUMBER")
            .help("Exactly this issue, open or closed; may be repeated.")
            .listOf(String.class);

    /**
     * What is selected.
     *
     * @throws UsageException when the options contradict each other
     */
    public LiveSelection selection() {
        if (isFilter() && issues.isGiven()) {
            throw new UsageException(
                    "--issue names each issue by itself: leave it out, or else --milestone, --label and --state.");
        }
        return new LiveSelection(
                milestone.value(), labels.value().stream().map(LabelName::new).toList(), states.value(), numbers());
    }

    private boolean isFilter() {
        return milestone.isGiven() || labels.isGiven() || states.isGiven();
    }

    private Set<Integer> numbers() {
        return IssueNumbers.of(
                issues.value().stream(), "--issue takes the number of an issue, such as --issue 12, not '%s'.");
    }
}
