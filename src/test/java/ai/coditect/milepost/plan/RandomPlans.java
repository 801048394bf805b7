package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Definitions at random, and what their owner changes in them later. */
final class RandomPlans {

    private static final List<String> MILESTONES = List.of("Phase 1", "Phase 2");
    private static final List<String> PRIORITIES = List.of("Urgent", "high", "LOW");
    private static final List<IssueState> STATES =
            List.of(IssueState.OPEN, IssueState.COMPLETED, IssueState.NOT_PLANNED);

    private final Random random;
    private final int size;
    private final List<Integer> order;
    private final int[] revision;
    private final boolean[] present;
    private final long shape;

    RandomPlans(Random random, int size) {
        this.random = random;
        this.size = size;
        this.shape = random.nextLong();
        this.revision = new int[size];
        this.present = new boolean[size];
        this.order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        for (int i = 0; i < size; i++) {
            present[i] = random.nextInt(8) > 0;
        }
    }

    /** The owner changes, adds or deletes some definitions. */
    void change() {
        for (int i = 0; i < size; i++) {
            if (random.nextInt(3) == 0) {
                revision[i]++;
            }
            if (random.nextInt(8) == 0) {
                present[i] = !present[i];
            }
        }
        Collections.shuffle(order, random);
    }

    /** The definitions as they are now. */
    DeclaredState declared() {
        List<DeclaredIssue> issues =
                order.stream().filter(i -> present[i]).map(this::issue).toList();
        List<DeclaredLabel> labels = IntStream.range(0, 5)
                .mapToObj(i -> World.label("label-" + i, "00000" + i))
                .toList();
        return World.naming(
                new DeclaredState(
                        Optional.empty(),
                        MILESTONES.stream().map(World::milestone).toList(),
                        labels,
                        issues),
                "Priority",
                "team",
                "Hours");
    }

    private DeclaredIssue issue(int index) {
        Random mine = new Random(shape + 1_000L * index + revision[index]);
        IssueExample issue = IssueExample.issue("issue-of-" + index).body(body(index, mine));
        if (mine.nextInt(4) == 0) {
            issue.title("Title " + index + " revision " + revision[index]);
        }
        issue.labels(some(mine, 5).map(i -> "label-" + i).toArray(String[]::new));
        issue.assignees(some(mine, 3).map(i -> "person-" + i).toArray(String[]::new));
        if (mine.nextInt(3) > 0) {
            issue.milestone(MILESTONES.get(mine.nextInt(2)));
        } else if (mine.nextBoolean()) {
            issue.none(IssueField.MILESTONE);
        }
        switch (mine.nextInt(3)) {
            case 0 -> issue.type("Task");
            case 1 -> issue.none(IssueField.TYPE);
            default -> {
                // Nothing is said of the type.
            }
        }
        if (mine.nextInt(3) == 0) {
            issue.state(STATES.get(mine.nextInt(3)));
        }
        planningData(issue, mine);
        issue.dependsOn(some(mine, Math.min(index, 6))
                .map(i -> index - 1 - i)
                .filter(i -> present[i])
                .map(i -> "issue-of-" + i)
                .toArray(String[]::new));
        int parent = mine.nextInt(size);
        if (parent < index && present[parent] && mine.nextInt(3) == 0) {
            issue.parent("issue-of-" + parent);
        }
        return issue.declared();
    }

    private static void planningData(IssueExample issue, Random mine) {
        if (mine.nextBoolean()) {
            issue.field("priority", PRIORITIES.get(mine.nextInt(PRIORITIES.size())));
        }
        if (mine.nextInt(3) == 0) {
            issue.field("Team", mine.nextBoolean() ? new String[] {"Docs", "core"} : new String[] {"Web"});
        }
        if (mine.nextBoolean()) {
            issue.field("Hours", mine.nextInt(3) + ".0");
        }
    }

    private String body(int index, Random mine) {
        StringBuilder body = new StringBuilder("#### Goal " + index + "\n\n#### Tasks");
        some(mine, 6)
                .forEach(i -> body.append("\n- [ ] task number ")
                        .append(i)
                        .append(" of ")
                        .append(index));
        int other = mine.nextInt(size);
        if (present[other]) {
            body.append("\n\nSee #{issue-of-").append(other).append("}");
        }
        return body.append("\n\nThe end ").append(mine.nextInt(3)).toString();
    }

    private static Stream<Integer> some(Random mine, int bound) {
        TreeSet<Integer> some = new TreeSet<>();
        for (int i = 0; bound > 0 && i < mine.nextInt(4); i++) {
            some.add(mine.nextInt(bound));
        }
        return some.stream();
    }
}
