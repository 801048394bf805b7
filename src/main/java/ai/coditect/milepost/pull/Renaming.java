package ai.coditect.milepost.pull;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.plan.ManagedIssue;
import ai.coditect.milepost.plan.change.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A label or a milestone that people gave another name. Every issue that had the old one when it was last applied has
 * the new one now, and nothing on GitHub is called by the old name any more.
 */
record Renaming(Kind kind, String before, String after, By by) {

    /** Who gave it another name. */
    enum By {
        PEOPLE,
        /** The definitions as well, so that a person has to decide. */
        BOTH
    }

    /** What was renamed, as far as there is only one name that it can be. */
    static List<Renaming> in(Comparison comparison) {
        List<Renaming> renamings = new ArrayList<>();
        labels(comparison, renamings);
        milestones(comparison, renamings);
        return renamings;
    }

    private static void labels(Comparison comparison, List<Renaming> renamings) {
        Map<LabelName, String> colors = new TreeMap<>();
        comparison.live().labels().forEach(label -> colors.put(label.name(), label.color()));
        Set<LabelName> declared = new TreeSet<>();
        comparison.declared().labels().forEach(label -> declared.add(label.name()));
        for (DeclaredLabel label : comparison.declared().labels()) {
            if (!colors.containsKey(label.name()) && label.previously().stream().noneMatch(colors::containsKey)) {
                Set<LabelName> names = successors(comparison, label.name(), IssueContent::labels, declared);
                names.removeIf(name -> label.color()
                        .filter(color -> !color.equalsIgnoreCase(colors.get(name)))
                        .isPresent());
                only(names)
                        .map(name -> new Renaming(
                                Kind.LABEL,
                                label.name().value(),
                                name.value(),
                                sides(comparison, label.name(), label.previously(), IssueContent::labels)))
                        .ifPresent(renamings::add);
            }
        }
    }

    private static void milestones(Comparison comparison, List<Renaming> renamings) {
        Map<String, LiveMilestone> live = new HashMap<>();
        comparison.live().milestones().forEach(milestone -> live.put(milestone.title(), milestone));
        Set<String> declared = new HashSet<>();
        comparison.declared().milestones().forEach(milestone -> declared.add(milestone.title()));
        for (DeclaredMilestone milestone : comparison.declared().milestones()) {
            if (!live.containsKey(milestone.title())
                    && milestone.previously().stream().noneMatch(live::containsKey)) {
                Set<String> titles = successors(comparison, milestone.title(), Renaming::titles, declared);
                titles.removeIf(title -> milestone
                        .dueOn()
                        .filter(day -> !Optional.of(day)
                                .equals(Optional.ofNullable(live.get(title)).flatMap(LiveMilestone::dueOn)))
                        .isPresent());
                only(titles)
                        .map(title -> new Renaming(
                                Kind.MILESTONE,
                                milestone.title(),
                                title,
                                sides(comparison, milestone.title(), milestone.previously(), Renaming::titles)))
                        .ifPresent(renamings::add);
            }
        }
    }

    /** With a previous name, only a marker that records the present one tells that this was applied already. */
    private static <N> By sides(
            Comparison comparison, N name, List<N> previously, Function<IssueContent, List<N>> names) {
        boolean applied = previously.isEmpty()
                || comparison.managed().stream()
                        .anyMatch(issue -> names.apply(issue.recorded()).contains(name));
        return applied ? By.PEOPLE : By.BOTH;
    }

    private static List<String> titles(IssueContent content) {
        return content.milestone().stream().toList();
    }

    private static <N> Optional<N> only(Set<N> names) {
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    /**
     * The names that can be the new one: all issues that had the old one, and have one at all, got it, and none had it
     * before.
     */
    private static <N> Set<N> successors(
            Comparison comparison, N old, Function<IssueContent, List<N>> names, Set<N> declared) {
        Optional<Set<N>> common = Optional.empty();
        Set<N> known = new HashSet<>(declared);
        int without = 0;
        int with = 0;
        for (ManagedIssue issue : comparison.managed()) {
            List<N> base = names.apply(issue.sides().base().orElse(IssueContent.EMPTY));
            known.addAll(base);
            if (base.contains(old)) {
                Set<N> gained = new HashSet<>(names.apply(issue.sides().live()));
                gained.removeAll(new HashSet<>(base));
                if (gained.isEmpty()) {
                    without++;
                } else {
                    with++;
                    common.ifPresent(gained::retainAll);
                    common = Optional.of(gained);
                }
            }
        }
        Set<N> successors = new HashSet<>(with > without ? common.orElse(Set.of()) : Set.of());
        successors.removeAll(known);
        return successors;
    }
}
