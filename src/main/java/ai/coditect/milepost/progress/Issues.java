package ai.coditect.milepost.progress;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Definitions and what was read of GitHub, to be asked about single issues. */
final class Issues {

    private final Map<IssueId, LiveIssue> matches = new HashMap<>();
    private final Map<IssueId, DeclaredIssue> byId = new HashMap<>();
    private final Map<Integer, IssueId> ids = new HashMap<>();
    private final Map<Integer, LiveIssue> byNumber = new HashMap<>();
    private final Map<String, LocalDate> due = new HashMap<>();

    /** @param numbers which issue is which definition's */
    Issues(DeclaredState declared, LiveState live, Map<IssueId, Integer> numbers) {
        declared.issues().forEach(issue -> byId.put(issue.id(), issue));
        live.issues().forEach(issue -> byNumber.put(issue.number(), issue));
        numbers.forEach((id, number) -> {
            ids.put(number, id);
            Optional.ofNullable(byNumber.get(number)).ifPresent(issue -> matches.put(id, issue));
        });
        live.milestones().forEach(milestone -> milestone.dueOn().ifPresent(day -> due.put(milestone.title(), day)));
        declared.milestones().forEach(milestone -> milestone.dueOn().ifPresent(day -> due.put(milestone.title(), day)));
    }

    /** Its issue on GitHub. */
    Optional<LiveIssue> live(DeclaredIssue issue) {
        return Optional.ofNullable(matches.get(issue.id()));
    }

    /** Its state on GitHub; the declared one if it is not there yet. */
    IssueState state(DeclaredIssue issue) {
        return live(issue)
                .map(LiveIssue::state)
                .or(() -> issue.content().state())
                .orElse(IssueState.OPEN);
    }

    boolean isOpen(DeclaredIssue issue) {
        return !state(issue).isClosed();
    }

    /** The open issues that block it, by the definitions or on GitHub. */
    List<IssueLink> openBlockers(DeclaredIssue issue) {
        Set<IssueId> known = new TreeSet<>(issue.blockers());
        List<IssueLink> others = new ArrayList<>();
        for (IssueLink link :
                live(issue).map(found -> found.content().blockedBy()).orElse(List.of())) {
            if (link instanceof IssueNumber number) {
                Optional<IssueId> id = Optional.ofNullable(ids.get(number.value()));
                id.ifPresent(known::add);
                if (id.isEmpty() && isOpen(number)) {
                    others.add(number);
                }
            }
        }
        List<IssueLink> open = new ArrayList<>();
        known.stream().filter(this::isOpen).forEach(open::add);
        open.addAll(others);
        return open;
    }

    private boolean isOpen(IssueNumber number) {
        return Optional.ofNullable(byNumber.get(number.value()))
                .filter(found -> !found.state().isClosed())
                .isPresent();
    }

    private boolean isOpen(IssueId id) {
        return Optional.ofNullable(byId.get(id)).filter(this::isOpen).isPresent();
    }

    /** The day by which it is to be done: its own, or its milestone's. */
    Optional<LocalDate> due(DeclaredIssue issue) {
        return issue.due().or(() -> milestone(issue).flatMap(this::due));
    }

    /** Its milestone: the declared one, else what it has on GitHub. */
    Optional<String> milestone(DeclaredIssue issue) {
        return issue.content()
                .milestone()
                .or(() -> live(issue).flatMap(found -> found.content().milestone()));
    }

    /** When a milestone is due. */
    Optional<LocalDate> due(String milestone) {
        return Optional.ofNullable(due.get(milestone));
    }
}
