package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** People at work on GitHub: edits of every kind, at random. */
final class RandomPeople {

    static final LabelName THEIR_LABEL = new LabelName("their-label");

    /** A field that the definitions do not name. */
    static final FieldName THEIR_FIELD = new FieldName("Note");

    private static final FieldName PRIORITY = new FieldName("Priority");

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
        return PlanApplication.edit(issue, was -> switch (random.nextInt(gentle ? 14 : 16)) {
            case 0 -> was.withTitle(was.title() + ", retitled");
            case 1 -> was.withState(Optional.of(random.nextBoolean() ? IssueState.CLOSED : IssueState.OPEN));
            case 2 -> was.withLabels(plus(was.labels(), THEIR_LABEL));
            case 3 -> was.withLabels(List.of());
            case 4 -> was.withAssignees(List.of("somebody"));
            case 5 -> was.withMilestone(Optional.empty());
            case 6 -> was.withBody(was.body().replaceFirst("- \\[ ] ", "- [x] "));
            case 7 -> was.withBody(("A note on top\n\n" + was.body()).replace("\n", "\r\n"));
            case 8 -> was.withBlockedBy(plus(was.blockedBy(), another(issue, all)));
            case 9 -> was.withMilestone(Optional.of("Phase 2"));
            case 10 -> was.withType(Optional.of("Idea"));
            case 11 -> was.withFields(was.fields().with(PRIORITY, Optional.of(FieldValue.of("Medium"))));
            case 12 -> was.withFields(was.fields().with(THEIR_FIELD, Optional.of(FieldValue.of("theirs"))));
            case 13 -> was.withFields(was.fields().only(Set.of(THEIR_FIELD)));
            case 14 -> was.withBody(was.body().replace("base=1.", "base=1.x"));
            default -> was.withBody(was.body().replaceAll("<!-- milepost .*-->", ""));
        });
    }

    private IssueLink another(LiveIssue issue, List<LiveIssue> all) {
        int number = all.get(random.nextInt(all.size())).number();
        return new IssueNumber(number == issue.number() ? 999 : number);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).distinct().toList();
    }
}
