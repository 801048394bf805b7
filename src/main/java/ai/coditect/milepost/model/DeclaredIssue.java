package ai.coditect.milepost.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An issue as the definitions name it, defaults already merged in.
 *
 * @param previousId the id that the definition had before, when it was renamed
 * @param content its relations lead to other definitions; its body is a template with references {@code #{id}}, and
 *     {@code \#{…}} stands for the text itself
 * @param namedEmpty fields without a value in the content that are to have none on GitHub either; the others without
 *     one are left alone
 * @param priority a word of the team's own
 * @param estimateHours in hours
 * @param start the day on which work on it is to begin
 * @param due the day by which it is to be done
 * @param people who does it: roles of the definitions, and logins that have no role, each once
 * @param workstream the file that it stands in, by the file's title or name; clusters of the graph
 */
public record DeclaredIssue(
        IssueId id,
        Optional<IssueId> previousId,
        IssueContent content,
        Set<IssueField> namedEmpty,
        Optional<String> priority,
        Optional<BigDecimal> estimateHours,
        Optional<LocalDate> start,
        Optional<LocalDate> due,
        List<String> people,
        String workstream) {

    public DeclaredIssue {
        namedEmpty = Set.copyOf(namedEmpty);
        people = List.copyOf(people);
    }

    /** The same with another content. */
    public DeclaredIssue with(IssueContent other) {
        return new DeclaredIssue(
                id, previousId, other, namedEmpty, priority, estimateHours, start, due, people, workstream);
    }

    /** The title. */
    public String title() {
        return content.title();
    }

    /** The blockers of this issue, ordered by id. */
    public Set<IssueId> blockers() {
        return ids(content.blockedBy());
    }

    /** The ids among some links, ordered. */
    public static Set<IssueId> ids(List<IssueLink> links) {
        Set<IssueId> ids = new TreeSet<>();
        for (IssueLink link : links) {
            if (link instanceof IssueId id) {
                ids.add(id);
            }
        }
        return ids;
    }
}
