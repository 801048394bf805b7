package ai.coditect.milepost.github.graphql;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of each GraphQL query. Values are never part of it: they are sent as variables. */
final class QueryText {

    private static final String PAGE_INFO = "pageInfo{hasNextPage endCursor}";

    /** References to issues, possibly of other repositories. */
    static final String REFERENCES = PAGE_INFO + " nodes{number repository{nameWithOwner}}";

    private static final String LABELS = PAGE_INFO + " nodes{name color description}";
    private static final String MILESTONES = PAGE_INFO + " nodes{number title description state dueOn}";
    private static final String META = "id nameWithOwner hasIssuesEnabled";
    private static final String OLDEST_FIRST = "orderBy:{field:CREATED_AT,direction:ASC}";

    private final ServerCapabilities server;

    QueryText(ServerCapabilities server) {
        this.server = server;
    }

    /** Labels, milestones, and the milestone with its issues for each of the titles {@code $t0…}. */
    String snapshot(int titles) {
        String declarations =
                IntStream.range(0, titles).mapToObj(i -> ",$t" + i + ":String!").collect(Collectors.joining());
        return query(
                        "$first:Int!" + declarations,
                        META + " labels(first:100){" + LABELS + "} milestones(first:100){" + MILESTONES + "} "
                                + milestonesByTitle(titles))
                + issueFields();
    }

    private String milestonesByTitle(int titles) {
        return IntStream.range(0, titles)
                .mapToObj(i -> "m" + i + ":milestones(first:3,query:$t" + i + "){nodes{number title " + issues() + "}}")
                .collect(Collectors.joining(" "));
    }

    /** More issues of one milestone. */
    String milestoneIssues() {
        return query(
                        "$first:Int!,$number:Int!,$after:String",
                        "milestone(number:$number){issues(first:$first,after:$after," + OLDEST_FIRST + "){" + PAGE_INFO
                                + " nodes{...IssueFields}}}")
                + issueFields();
    }

    /** A page of all issues; with labels and milestones when {@code $meta} is true. */
    String everything() {
        return query(
                        "$first:Int!,$after:String,$meta:Boolean!",
                        META + " labels(first:100)@include(if:$meta){" + LABELS
                                + "} milestones(first:100)@include(if:$meta){"
                                + MILESTONES + "} issues(first:$first,after:$after," + OLDEST_FIRST + "){" + PAGE_INFO
                                + " nodes{...IssueFields}}")
                + issueFields();
    }

    String labels() {
        return query("$after:String", META + " labels(first:100,after:$after){" + LABELS + "}");
    }

    String milestones() {
        return query("$after:String", META + " milestones(first:100,after:$after){" + MILESTONES + "}");
    }

    String issue() {
        return query("$number:Int!", META + " issue(number:$number){...IssueFields}") + issueFields();
    }

    /** More of a list that belongs to one issue. */
    String ofIssue(IssueList list) {
        return query(
                "$number:Int!,$after:String",
                "issue(number:$number){" + list.field() + "(first:100,after:$after){" + list.selection() + "}}");
    }

    private String issues() {
        return "issues(first:$first," + OLDEST_FIRST + "){" + PAGE_INFO + " nodes{...IssueFields}}";
    }

    private static String query(String variables, String selection) {
        return "query($owner:String!,$name:String!," + variables + "){repository(owner:$owner,name:$name){" + selection
                + "}}";
    }

    private String issueFields() {
        String optional = Arrays.stream(OptionalField.values())
                .filter(server::knows)
                .map(OptionalField::selection)
                .collect(Collectors.joining(" "));
        String databaseId = server.knows(OptionalField.FULL_DATABASE_ID) ? "" : "databaseId ";
        return " fragment IssueFields on Issue{" + GraphQlMapping.ISSUE_FIELDS
                + " labels(first:100){" + IssueList.LABELS.selection() + "}"
                + " assignees(first:20){" + IssueList.ASSIGNEES.selection() + "} " + databaseId + optional + "}";
    }

    /** A list that an issue has. */
    enum IssueList {
        LABELS("labels", PAGE_INFO + " nodes{name}"),
        ASSIGNEES("assignees", PAGE_INFO + " nodes{login}"),
        SUB_ISSUES("subIssues", REFERENCES),
        BLOCKED_BY("blockedBy", REFERENCES);

        private final String field;
        private final String selection;

        IssueList(String field, String selection) {
            this.field = field;
            this.selection = selection;
        }

        String field() {
            return field;
        }

        String selection() {
            return selection;
        }
    }
}
