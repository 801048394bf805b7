package ai.coditect.milepost.importer.live;

import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.match.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which of the selected issues a definition can be made for, so that a plan takes the issue for the definition's. */
final class ManagedIssues {

    /** An issue and what its text says of it. */
    record Read(LiveIssue issue, MarkerReading marker) {

        /** The trust that an issue gets from a definition which gives it all the labels and the milestone it has. */
        boolean isTrusted() {
            return issue.author().isTrusted() || Trust.vouches(issue.content(), issue);
        }
    }

    private final Map<Integer, Read> all = new TreeMap<>();
    private final Map<IssueId, LiveIssue> owners = new HashMap<>();
    private final Findings findings;

    ManagedIssues(List<LiveIssue> live, Findings findings) {
        this.findings = findings;
        live.forEach(issue -> all.put(issue.number(), new Read(issue, Marker.read(issue.body()))));
        all.values().stream()
                .filter(Read::isTrusted)
                .sorted(Comparator.comparing(read -> !read.issue().author().isTrusted()))
                .forEach(read -> {
                    if (read.marker() instanceof MarkerReading.Found found) {
                        owners.putIfAbsent(found.id(), read.issue());
                    }
                });
    }

    /** Every id that a marker in the repository names. */
    Set<IssueId> ids() {
        Set<IssueId> ids = new HashSet<>();
        all.values().forEach(read -> {
            if (read.marker() instanceof MarkerReading.Found found) {
                ids.add(found.id());
            } else if (read.marker() instanceof MarkerReading.Damaged damaged) {
                damaged.id().ifPresent(ids::add);
            }
        });
        return ids;
    }

    /**
     * Those of the selected issues that a definition can be made for, by their numbers; the others are reported.
     *
     * @param tooLong issues whose text leaves no room for a marker
     */
    List<Read> among(LiveSelection selection, Set<Integer> tooLong) {
        List<Read> managed = new ArrayList<>();
        List<Integer> crowded = new ArrayList<>();
        List<Integer> strangers = new ArrayList<>();
        List<Integer> titles = new ArrayList<>();
        List<Integer> copies = new ArrayList<>();
        Map<Integer, String> damaged = new TreeMap<>();
        for (Read read : all.values()) {
            int number = read.issue().number();
            if (!selection.includes(read.issue())) {
                continue;
            }
            if (!read.isTrusted()) {
                strangers.add(number);
            } else if (read.marker() instanceof MarkerReading.Damaged damage) {
                damaged.put(number, damage.problem());
            } else if (isCopy(read)) {
                copies.add(number);
            } else if (!Holdable.title(read.issue().title())) {
                titles.add(number);
            } else if (tooLong.contains(number)) {
                crowded.add(number);
            } else {
                managed.add(read);
            }
        }
        report(
                strangers,
                "opened by an outsider, without a label and a milestone",
                "No plan takes them for a definition's, as anybody can open an issue. Give those that belong to your plan"
                        + " a label or a milestone on GitHub, then import again.");
        damaged.forEach((number, problem) -> report(
                List.of(number),
                "its milepost marker is damaged: " + problem,
                "A plan leaves such an issue alone. Bring the line that starts with `<!-- milepost` back from its edit"
                        + " history, or delete what is left of it, then import again."));
        report(
                copies,
                "another issue has the same milepost id",
                "Delete the line that starts with `<!-- milepost` from each that is a copy, then import again.");
        report(
                titles,
                "no definition can have such a title",
                "It finds its issue by the title. Take control characters, white space at the ends and `#{…}` out of"
                        + " it on GitHub, then import again.");
        report(
                crowded,
                "the text leaves no room for milepost's marker",
                "GitHub takes at most " + GitHubLimits.MAX_BODY
                        + " characters, and the marker is one of the lines. Shorten the text on GitHub, then import"
                        + " again.");
        return managed;
    }

    /** Issues of definitions that are not imported: a plan with the new definitions misses theirs. */
    void reportOrphans(Set<Integer> imported) {
        Set<Integer> orphans = new TreeSet<>();
        owners.values().forEach(issue -> orphans.add(issue.number()));
        orphans.removeAll(imported);
        if (!orphans.isEmpty()) {
            findings.warning(
                    "issues that carry milepost's marker are not imported: " + NumberList.of(orphans),
                    "A plan with the new definitions shows them as orphaned, takes dependencies on them away where a"
                            + " marker remembers them as declared, and --prune would close them. Import them too, for"
                            + " example with --state all, or keep their definitions beside the new ones.");
        }
    }

    private boolean isCopy(Read read) {
        return read.marker() instanceof MarkerReading.Found found
                && !read.issue().equals(owners.get(found.id()));
    }

    private void report(List<Integer> numbers, String why, String wayOut) {
        if (!numbers.isEmpty()) {
            findings.lost(
                    Loss.ISSUE, numbers.size(), "not imported: " + NumberList.of(numbers) + " (" + why + ")", wayOut);
        }
    }
}
