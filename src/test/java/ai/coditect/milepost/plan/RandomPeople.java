package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** People at work on GitHub: edits of every kind, at random. */
final class RandomPeople {

    static final LabelName THEIR_LABEL = new LabelName("their-label");

    private final Random random;
    private final boolean gentle;

    /** @param gentle whether nobody touches markers */
    RandomPeople(Random random, boolean gentle) {
        this.random = random;
        this.gentle = gentle;
    }

    LiveState work(LiveState live) {
        List<LiveIssue> issues = new ArrayList<>();
        for (LiveIssue issue : live.issues()) {
            issues.add(random.nextInt(2) == 0 ? edited(issue, live.issues()) : issue);
        }
        int next = issues.size() + 1;
        issues.add(IssueExample.issue("theirs").title("Theirs " + next).live(next));
        if (!gentle && random.nextInt(3) == 0) {
            issues.add(IssueExample.issue("copy")
                    .title("A copy")
                    .live(next + 1, issues.get(random.nextInt(next)).body()));
        }
        List<LiveLabel> labels = new ArrayList<>(live.labels());
        if (labels.stream().noneMatch(label -> label.name().equals(THEIR_LABEL))) {
            labels.add(World.liveLabel(THEIR_LABEL.value(), "abcdef"));
        }
        return World.live(labels, live.milestones(), issues);
    }

    private LiveIssue edited(LiveIssue issue, List<LiveIssue> all) {
        return PlanApplication.edit(issue, copy -> {
            switch (random.nextInt(gentle ? 9 : 11)) {
                case 0 -> copy.title = issue.title() + ", retitled";
                case 1 -> copy.state = random.nextBoolean() ? IssueState.CLOSED : IssueState.OPEN;
                case 2 -> copy.labels = plus(issue.labels(), THEIR_LABEL);
                case 3 -> copy.labels = Set.of();
                case 4 -> copy.assignees = List.of("somebody");
                case 5 -> copy.milestone = Optional.empty();
                case 6 -> copy.body = issue.body().replaceFirst("- \\[ ] ", "- [x] ");
                case 7 -> copy.body = ("A note on top\n\n" + issue.body()).replace("\n", "\r\n");
                case 8 -> copy.blockedBy = plus(issue.blockedBy(), another(issue, all));
                case 9 -> copy.body = issue.body().replace("base=1.", "base=1.x");
                default -> copy.body = issue.body().replaceAll("<!-- milepost .*-->", "");
            }
        });
    }

    private IssueRef another(LiveIssue issue, List<LiveIssue> all) {
        int number = all.get(random.nextInt(all.size())).number();
        return new IssueRef(IssueExample.REPOSITORY, number == issue.number() ? 999 : number);
    }

    private static <T> Set<T> plus(Set<T> set, T element) {
        Set<T> larger = new HashSet<>(set);
        larger.add(element);
        return larger;
    }
}
