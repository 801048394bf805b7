package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes declared issues of which only what the graph looks at matters. */
public final class Issues {

    private Issues() {}

    /**
     * An issue.
     *
     * @param hours empty text for no estimate
     */
    public static DeclaredIssue issue(String workstream, String id, String title, String hours, String... blockers) {
        return new DeclaredIssue(
                new IssueId(id),
                Optional.empty(),
                IssueContent.EMPTY
                        .withTitle(title)
                        .withBlockedBy(
                                Stream.of(blockers).<IssueLink>map(IssueId::new).toList()),
                Set.of(),
                Optional.empty(),
                Optional.of(hours).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                workstream);
    }

    /** A state of these issues alone. */
    public static DeclaredState state(DeclaredIssue... issues) {
        return new DeclaredState(Optional.empty(), List.of(), List.of(), List.of(issues));
    }
}
