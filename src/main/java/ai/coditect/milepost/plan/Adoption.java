package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.LiveIssue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which issues without a marker the user lets milepost take over.
 *
 * @param scope what is said of all of them
 * @param named the numbers of single issues, whoever opened them
 */
public record Adoption(Scope scope, Set<Integer> named) {

    /** What is said of all issues that the team opened. */
    public enum Scope {
        /** They are taken over, each under a declared title. */
        ALL,
        /** They are left alone. */
        NONE
    }

    /** Nothing is taken over. */
    public static final Adoption NONE = new Adoption(Scope.NONE, Set.of());

    /** All issues of the team are taken over. */
    public static final Adoption ALL = new Adoption(Scope.ALL, Set.of());

    public Adoption {
        named = Set.copyOf(named);
    }

    /** Whether this issue, which may be taken for a definition's, is taken over. */
    public boolean takes(LiveIssue issue) {
        return scope == Scope.ALL || named.contains(issue.number());
    }

    /** The numbers in order. */
    public List<Integer> numbers() {
        return List.copyOf(new TreeSet<>(named));
    }
}
