package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the live issue of each definition among those that are {@link Trust trusted}, in this order: by its marker, or
 * the marker of its previous id; a damaged marker that names it; a damaged marker under its exact title; an issue
 * without a marker under its exact title. Among several the most trusted is the one, among those the present id before
 * the previous one and then the lowest number, and the others are named in a finding.
 */
public final class IssueMatcher {

    private final List<DeclaredIssue> declared;
    private final Set<IssueId> ids = new TreeSet<>();
    private final LiveIssues live;
    private final Trust trust;
    private final MatchFindings findings = new MatchFindings();
    private final Map<IssueId, Match> matches = new TreeMap<>();
    private final Map<IssueId, List<LiveIssue>> copies = new TreeMap<>();
    private final Set<Integer> leftAlone = new TreeSet<>();

    private IssueMatcher(List<DeclaredIssue> declared, LiveIssues live, Trust trust) {
        this.declared = declared;
        this.trust = trust;
        declared.forEach(issue -> ids.add(issue.id()));
        this.live = live;
    }

    /** Matches every definition. */
    public static Matches match(List<DeclaredIssue> declared, LiveIssues live, Trust trust) {
        return new IssueMatcher(declared, live, trust).run();
    }

    private Matches run() {
        declared.forEach(issue -> matches.put(issue.id(), find(issue)));
        declared.stream()
                .filter(issue -> matches.get(issue.id()) instanceof Match.Missing)
                .forEach(issue -> overwritten(issue).ifPresent(match -> matches.put(issue.id(), match)));
        boolean creating = matches.values().stream().anyMatch(Match.Missing.class::isInstance);
        live.damaged().stream()
                .filter(damage -> !leftAlone.contains(damage.issue().number()))
                .forEach(damage -> findings.stray(damage, creating && !isSettled(damage)));
        tellOfStrangers();
        return new Matches(matches, orphans(), copies, renamed(), findings.all());
    }

    private Match find(DeclaredIssue issue) {
        return marked(issue).or(() -> damaged(issue)).or(() -> twin(issue)).orElseGet(Match.Missing::new);
    }

    private Optional<Match> marked(DeclaredIssue issue) {
        List<Match.Marked> candidates = new ArrayList<>(live.marked(issue.id()));
        previousId(issue).ifPresent(id -> candidates.addAll(live.marked(id)));
        candidates.sort(Comparator.comparing(candidate -> trust.level(candidate.issue(), candidate.marker())));
        return candidates.isEmpty() ? Optional.empty() : Optional.of(vouched(first(issue.id(), candidates)));
    }

    /** What the marker of a stranger's issue says of the past is worth nothing, even if the user names the issue. */
    private Match vouched(Match.Marked marked) {
        return trust.level(marked.issue(), marked.marker()) == Trust.Level.BY_USER
                ? new Match.Twin(marked.issue(), marked.marker().text())
                : marked;
    }

    /** The one of several issues with the marker of a definition; the others are copies. */
    private Match.Marked first(IssueId id, List<Match.Marked> candidates) {
        if (candidates.size() > 1) {
            List<LiveIssue> issues =
                    candidates.stream().map(Match.Marked::issue).toList();
            findings.copies(id, issues);
            copies.put(id, issues.subList(1, issues.size()));
        }
        return candidates.get(0);
    }

    /** Somebody may have replaced the whole body by the one of another issue: then the title is still its own. */
    private Optional<Match.LeftAlone> overwritten(DeclaredIssue issue) {
        return copies.entrySet().stream()
                .flatMap(copy -> copy.getValue().stream()
                        .filter(live -> live.title().equals(issue.title()))
                        .map(live -> new Match.LeftAlone(live, "it carries the id \"" + copy.getKey() + "\"")))
                .findFirst();
    }

    private Optional<Match> damaged(DeclaredIssue issue) {
        List<LiveIssues.Damage> free = live.damaged().stream()
                .filter(damage -> !leftAlone.contains(damage.issue().number()))
                .toList();
        Optional<LiveIssues.Damage> found = free.stream()
                .filter(damage -> damage.names(issue.id())
                        || previousId(issue).filter(damage::names).isPresent())
                .findFirst()
                .or(() -> free.stream()
                        .filter(damage -> damage.issue().author().isTrusted())
                        .filter(damage -> damage.issue().title().equals(issue.title()))
                        .findFirst());
        found.ifPresent(damage -> {
            leftAlone.add(damage.issue().number());
            findings.leftAlone(issue.id(), damage);
        });
        return found.map(
                damage -> new Match.LeftAlone(damage.issue(), damage.marker().problem()));
    }

    private Optional<Match> twin(DeclaredIssue issue) {
        List<Match.Twin> twins = live.unmarked(issue.title());
        if (twins.size() > 1 && twins.stream().noneMatch(twin -> trust.isNamed(twin.issue()))) {
            findings.twins(issue.id(), twins.stream().map(Match.Twin::issue).toList());
        }
        return twins.stream()
                .filter(twin -> trust.isNamed(twin.issue()))
                .findFirst()
                .or(() -> twins.stream().findFirst())
                .map(Match.class::cast);
    }

    /** The previous id, unless a definition has it now. */
    private Optional<IssueId> previousId(DeclaredIssue issue) {
        return issue.previousId().filter(id -> !ids.contains(id));
    }

    private Map<IssueId, IssueId> renamed() {
        Map<IssueId, IssueId> renamed = new TreeMap<>();
        declared.forEach(issue -> previousId(issue).ifPresent(old -> renamed.put(old, issue.id())));
        return renamed;
    }

    /** Whether the damaged marker names a definition that has an issue: then it is a copy and hides nothing. */
    private boolean isSettled(LiveIssues.Damage damage) {
        return damage.marker()
                .id()
                .flatMap(id -> Optional.ofNullable(matches.get(id)))
                .flatMap(Match::live)
                .isPresent();
    }

    private void tellOfStrangers() {
        Set<String> wanted = declared.stream()
                .filter(issue -> matches.get(issue.id()) instanceof Match.Missing)
                .map(DeclaredIssue::title)
                .collect(Collectors.toSet());
        List<LiveIssue> copies = new ArrayList<>();
        List<LiveIssue> marked = new ArrayList<>();
        List<LiveIssue> titled = new ArrayList<>();
        for (LiveIssues.Stranger stranger : live.strangers()) {
            Optional<Match> claimed = names(stranger.marker()).map(matches::get);
            if (claimed.isPresent()) {
                (claimed.get() instanceof Match.Missing ? marked : copies).add(stranger.issue());
            } else if (wanted.contains(stranger.issue().title())) {
                titled.add(stranger.issue());
            }
        }
        findings.strangersWithCopy(copies);
        findings.strangersWithMarker(marked);
        findings.strangersWithTitle(titled);
    }

    private static Optional<IssueId> names(MarkerReading marker) {
        return marker instanceof MarkerReading.Found found
                ? Optional.of(found.id())
                : marker instanceof MarkerReading.Damaged damaged ? damaged.id() : Optional.empty();
    }

    private List<Match.Marked> orphans() {
        Set<IssueId> known = new TreeSet<>(ids);
        declared.forEach(issue -> issue.previousId().ifPresent(known::add));
        List<Match.Marked> orphans = new ArrayList<>();
        for (IssueId id : live.ids()) {
            if (!known.contains(id)) {
                orphans.add(first(id, live.marked(id)));
            }
        }
        orphans.sort(Comparator.comparingInt(orphan -> orphan.issue().number()));
        return orphans;
    }
}
