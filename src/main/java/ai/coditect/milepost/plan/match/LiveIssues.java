package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The live issues by what their bodies say of them. Each list of trusted issues has the most trusted first, those that
 * are trusted alike in the order of their numbers; strangers' issues stand apart.
 */
public final class LiveIssues {

    private final Map<IssueId, List<Match.Marked>> marked = new TreeMap<>();
    private final Map<String, List<Match.Twin>> unmarkedByTitle = new TreeMap<>();
    private final List<Damage> damaged = new ArrayList<>();
    private final List<Stranger> strangers = new ArrayList<>();

    /** An issue with a marker that cannot be read. */
    record Damage(LiveIssue issue, MarkerReading.Damaged marker) {

        boolean names(IssueId id) {
            return marker.id().equals(Optional.of(id));
        }
    }

    /** An issue that nothing vouches for. */
    record Stranger(LiveIssue issue, MarkerReading marker) {}

    private record Read(LiveIssue issue, MarkerReading marker, Trust.Level trust) {}

    /** Reads the markers of all issues. */
    public LiveIssues(List<LiveIssue> issues, Trust trust) {
        issues.stream()
                .map(issue -> {
                    MarkerReading marker = Marker.read(issue.body());
                    return new Read(issue, marker, trust.level(issue, marker));
                })
                .sorted(Comparator.comparing(Read::trust)
                        .thenComparingInt(read -> read.issue().number()))
                .forEach(this::sort);
    }

    private void sort(Read read) {
        LiveIssue issue = read.issue();
        MarkerReading reading = read.marker();
        if (read.trust() == Trust.Level.NOT) {
            strangers.add(new Stranger(issue, reading));
        } else if (reading instanceof MarkerReading.Found found) {
            marked.computeIfAbsent(found.id(), id -> new ArrayList<>()).add(new Match.Marked(issue, found));
        } else if (reading instanceof MarkerReading.Damaged damage) {
            damaged.add(new Damage(issue, damage));
        } else {
            unmarkedByTitle
                    .computeIfAbsent(issue.title(), title -> new ArrayList<>())
                    .add(new Match.Twin(issue, reading.text()));
        }
    }

    /** The ids of all good markers, ordered. */
    public Iterable<IssueId> ids() {
        return marked.keySet();
    }

    /** The issues with a good marker of this id. */
    public List<Match.Marked> marked(IssueId id) {
        return marked.getOrDefault(id, List.of());
    }

    List<Match.Twin> unmarked(String title) {
        return unmarkedByTitle.getOrDefault(title, List.of());
    }

    List<Damage> damaged() {
        return damaged;
    }

    List<Stranger> strangers() {
        return strangers;
    }
}
