package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which issues may be taken for a definition's. On a public repository anybody can open an issue, and its title and its
 * marker are public text, so they prove nothing. What counts is who opened the issue, or what only the team can have
 * given it.
 */
public final class Trust {

    /** How far an issue is trusted, the most trusted first. */
    public enum Level {
        /** Opened by the account that milepost acts as, by an app, or by somebody of the team. */
        BY_AUTHOR,
        /** Opened by anybody, with the milestone or a label of its definition, which only the team can have set. */
        BY_TRIAGE,
        /** Opened by anybody, and named by the user. */
        BY_USER,
        /** Opened by anybody, and nothing vouches for it. */
        NOT
    }

    private final Map<IssueId, List<IssueContent>> byId = new TreeMap<>();
    private final Map<String, List<IssueContent>> byTitle = new HashMap<>();
    private final Set<Integer> named;
    private final Renames renames;

    /**
     * @param named the numbers of issues that the user vouches for
     * @param renames labels and milestones that still have their old names on GitHub
     */
    public Trust(List<DeclaredIssue> declared, Set<Integer> named, Renames renames) {
        for (DeclaredIssue issue : declared) {
            add(byId, issue.id(), issue);
            issue.previousId().ifPresent(id -> add(byId, id, issue));
            add(byTitle, issue.title(), issue);
        }
        this.named = Set.copyOf(named);
        this.renames = renames;
    }

    private static <K> void add(Map<K, List<IssueContent>> definitions, K key, DeclaredIssue issue) {
        definitions.computeIfAbsent(key, any -> new ArrayList<>()).add(issue.content());
    }

    /** How far the issue is trusted to be what its marker says, or its title if it has none. */
    public Level level(LiveIssue issue, MarkerReading marker) {
        if (issue.author().isTrusted()) {
            return Level.BY_AUTHOR;
        }
        IssueContent given = renames.of(issue.content());
        if (definitions(issue, marker).stream().anyMatch(definition -> vouches(definition, given, issue.unknown()))) {
            return Level.BY_TRIAGE;
        }
        return isNamed(issue) ? Level.BY_USER : Level.NOT;
    }

    /** Whether the user vouches for the issue. */
    boolean isNamed(LiveIssue issue) {
        return named.contains(issue.number());
    }

    private Collection<IssueContent> definitions(LiveIssue issue, MarkerReading marker) {
        if (marker instanceof MarkerReading.Found found) {
            return byId.getOrDefault(found.id(), List.of());
        }
        List<IssueContent> definitions = new ArrayList<>(byTitle.getOrDefault(issue.title(), List.of()));
        if (marker instanceof MarkerReading.Damaged damaged) {
            damaged.id().flatMap(id -> Optional.ofNullable(byId.get(id))).ifPresent(definitions::addAll);
        }
        return definitions;
    }

    /** Whether the issue has been given what the definition asks for and only the team can give. */
    public static boolean vouches(IssueContent definition, LiveIssue issue) {
        return vouches(definition, issue.content(), issue.unknown());
    }

    private static boolean vouches(IssueContent definition, IssueContent given, Set<IssueField> unknown) {
        return unknown.contains(IssueField.LABELS)
                || unknown.contains(IssueField.MILESTONE)
                || given.labels().stream().anyMatch(definition.labels()::contains)
                || given.milestone()
                        .filter(title -> definition.milestone().equals(Optional.of(title)))
                        .isPresent();
    }
}
