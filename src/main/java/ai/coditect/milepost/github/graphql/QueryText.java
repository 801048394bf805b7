package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of each GraphQL query, beside what its answer looks like. Values are never part of the text: they are sent
 * as variables.
 */
final class QueryText {

    /** With which the aliases of issues begin that are asked for by number. */
    static final String ISSUE_ALIAS = "i";

    /** The same where only is asked what has the number. */
    static final String KIND_ALIAS = "k";

    /** The alias of a list of issues that begins with the newest. */
    static final String FROM_NEWEST = "newest";

    private static final String PAGE_INFO = "pageInfo{hasNextPage endCursor}";

    /** References to issues, possibly of other repositories. */
    static final String REFERENCES = PAGE_INFO + " nodes{number repository{nameWithOwner}}";

    private static final String LABELS = PAGE_INFO + " nodes{name color description}";
    private static final String MILESTONES = PAGE_INFO + " nodes{number title description state dueOn}";
    private static final String META = "id nameWithOwner hasIssuesEnabled";
    private static final String OLDEST_FIRST = "orderBy:{field:CREATED_AT,direction:ASC}";
    private static final String NEWEST_FIRST = "orderBy:{field:CREATED_AT,direction:DESC}";

    /** A page from either end of a list of issues. */
    private static final String BOTH_ENDS = "issues(first:$first,after:$after," + OLDEST_FIRST + "){" + PAGE_INFO
            + " nodes{createdAt ...IssueFields}} " + FROM_NEWEST + ":issues(first:$first,after:$before," + NEWEST_FIRST
            + "){"
            + PAGE_INFO + " nodes{createdAt ...IssueFields}}";

    private static final Shape.Fields WHOLE = Shapes.META
            .and("labels", Shapes.connection(Shapes.LABEL))
            .and("milestones", Shapes.connection(Shapes.MILESTONE))
            .and("issueFields", FieldNodes.FIELDS)
            .and(AccessNodes.SHAPE);

    private final ServerCapabilities server;
    private final FieldNodes fields;
    private final AccessNodes access;

    QueryText(ServerCapabilities server) {
        this.server = server;
        this.fields = new FieldNodes(server);
        this.access = new AccessNodes(server);
    }

    /**
     * How many issues there are as {@code all}, labels, milestones, the milestone with its issues for each of the
     * titles {@code $t0…}, and how many issues there are by then as {@code still}.
     */
    Query snapshot(int titles) {
        String declarations =
                IntStream.range(0, titles).mapToObj(i -> ",$t" + i + ":String!").collect(Collectors.joining());
        String text = query(
                        "$first:Int!" + declarations,
                        META + " " + access.selection("") + fieldsIf("")
                                + "all:issues(first:1){totalCount} labels(first:100){" + LABELS
                                + "} milestones(first:100){" + MILESTONES + "} "
                                + milestonesByTitle(titles) + " still:issues(first:1){totalCount}")
                + issueFields();
        Shape found = Shape.listOf(Shape.with("number", Shape.number())
                .and("title", Shape.name())
                .and("issues", Shapes.firstOfIssues(server)));
        Shape.Fields answer = WHOLE.and("all", Shape.with("totalCount", Shape.count()))
                .and("still", Shape.with("totalCount", Shape.count()));
        for (int i = 0; i < titles; i++) {
            answer = answer.and("m" + i, Shape.with("nodes", found));
        }
        return new Query(text, answer);
    }

    private String milestonesByTitle(int titles) {
        return IntStream.range(0, titles)
                .mapToObj(i -> "m" + i + ":milestones(first:3,query:$t" + i + "){nodes{number title " + issues() + "}}")
                .collect(Collectors.joining(" "));
    }

    /** The issues of one milestone, or more of them. */
    Query milestoneIssues() {
        String text = query(
                        "$first:Int!,$number:Int!,$after:String",
                        "milestone(number:$number){issues(first:$first,after:$after," + OLDEST_FIRST + "){totalCount "
                                + PAGE_INFO + " nodes{...IssueFields}}}")
                + issueFields();
        return new Query(text, Shape.with("milestone", Shape.with("issues", Shapes.firstOfIssues(server))));
    }

    /** More issues of one milestone, from both ends. */
    Query milestoneIssuesFromBothEnds() {
        String text = query(
                        "$first:Int!,$number:Int!,$after:String,$before:String",
                        "milestone(number:$number){" + BOTH_ENDS + "}")
                + issueFields();
        return new Query(text, Shape.with("milestone", bothEnds(new Shape.Fields(Map.of()))));
    }

    /** More of all issues, from both ends. */
    Query issuesFromBothEnds() {
        String text = query("$first:Int!,$after:String,$before:String", META + " " + BOTH_ENDS) + issueFields();
        return new Query(text, bothEnds(Shapes.META));
    }

    private Shape bothEnds(Shape.Fields besides) {
        Shape page = Shapes.connection(Shapes.issue(server).and("createdAt", Shape.moment()));
        return besides.and("issues", page).and(FROM_NEWEST, page);
    }

    /** Labels, milestones and the first page of all issues: {@code $meta} is true. */
    Query everything() {
        return new Query(everythingText(), WHOLE.and("issues", Shapes.firstOfIssues(server)));
    }

    /** A further page of all issues: {@code $meta} is false. */
    Query moreIssues() {
        return new Query(everythingText(), Shapes.META.and("issues", Shapes.firstOfIssues(server)));
    }

    private String everythingText() {
        return query(
                        "$first:Int!,$after:String,$meta:Boolean!",
                        META + " " + access.selection("@include(if:$meta)") + fieldsIf("@include(if:$meta)")
                                + "labels(first:100)@include(if:$meta){" + LABELS
                                + "} milestones(first:100)@include(if:$meta){"
                                + MILESTONES + "} issues(first:$first,after:$after," + OLDEST_FIRST + "){totalCount "
                                + PAGE_INFO + " nodes{...IssueFields}}")
                + issueFields();
    }

    /** What may be done in the repository, and an issue, of which a server knows all fields or not. */
    Query access() {
        String text = query(
                        "$limit:Int!",
                        META + " " + access.selection("") + fieldsIf("") + "issues(first:$limit){totalCount "
                                + PAGE_INFO + " nodes{...IssueFields}}")
                + issueFields();
        return new Query(
                text,
                Shapes.META
                        .and("issueFields", FieldNodes.FIELDS)
                        .and(AccessNodes.SHAPE)
                        .and("issues", Shapes.firstOfIssues(server)));
    }

    Query labels() {
        return new Query(
                query("$after:String", META + " labels(first:100,after:$after){" + LABELS + "}"),
                Shapes.META.and("labels", Shapes.connection(Shapes.LABEL)));
    }

    Query milestones() {
        return new Query(
                query("$after:String", META + " milestones(first:100,after:$after){" + MILESTONES + "}"),
                Shapes.META.and("milestones", Shapes.connection(Shapes.MILESTONE)));
    }

    Query issue() {
        return new Query(
                query("$number:Int!", META + " issue(number:$number){...IssueFields}") + issueFields(),
                Shapes.META.and("issue", Shapes.issue(server)));
    }

    /** The issues of so many numbers, {@code $n0…}. */
    Query issues(int count) {
        return numbered(count, ISSUE_ALIAS, "issue", "...IssueFields", Shapes.issue(server), issueFields());
    }

    /** Whether an issue, a pull request or nothing has each of so many numbers, {@code $n0…}. */
    Query kinds(int count) {
        Shape kind = Shape.with("__typename", Shape.name());
        return numbered(count, KIND_ALIAS, "issueOrPullRequest", "__typename", kind, "");
    }

    private static Query numbered(
            int count, String alias, String field, String selection, Shape shape, String fragments) {
        List<String> declarations = new ArrayList<>();
        StringBuilder selections = new StringBuilder(META);
        Shape.Fields answer = Shapes.META;
        Set<String> aliases = new HashSet<>();
        for (int i = 0; i < count; i++) {
            declarations.add("$n" + i + ":Int!");
            selections.append(" " + alias + i + ":" + field + "(number:$n" + i + "){" + selection + "}");
            answer = answer.and(alias + i, Absent.or(shape));
            aliases.add(alias + i);
        }
        return new Query(query(String.join(",", declarations), selections.toString()) + fragments, answer, aliases);
    }

    /** More of a list that belongs to one issue. */
    Query ofIssue(IssueList list) {
        return new Query(
                query(
                        "$number:Int!,$after:String",
                        "issue(number:$number){" + list.field() + "(first:100,after:$after){" + list.selection()
                                + "}}"),
                Shape.with("issue", Shape.with(list.field(), Shapes.connection(list.element()))));
    }

    private String issues() {
        return "issues(first:$first," + OLDEST_FIRST + "){totalCount " + PAGE_INFO + " nodes{...IssueFields}}";
    }

    private static String query(String variables, String selection) {
        return "query($owner:String!,$name:String!," + variables + "){repository(owner:$owner,name:$name){" + selection
                + "}}";
    }

    private String issueFields() {
        String optional = Arrays.stream(OptionalField.values())
                .filter(server::knows)
                .map(this::selection)
                .filter(selection -> !selection.isEmpty())
                .collect(Collectors.joining(" "));
        String databaseId = server.knows(OptionalField.FULL_DATABASE_ID) ? "" : "databaseId ";
        return " fragment IssueFields on Issue{" + GraphQlMapping.ISSUE_FIELDS
                + " labels(first:100){" + IssueList.LABELS.selection() + "}"
                + " assignees(first:20){" + IssueList.ASSIGNEES.selection() + "} " + databaseId + optional + "}";
    }

    private String fieldsIf(String condition) {
        return server.knows(OptionalField.ISSUE_FIELDS) ? fields.fields(condition) + " " : "";
    }

    private String selection(OptionalField field) {
        if (field == OptionalField.ISSUE_FIELDS) {
            return fields.values();
        }
        return field == OptionalField.STATE_REASON && server.knows(OptionalField.ENABLE_DUPLICATE)
                ? "stateReason(enableDuplicate:true)"
                : field.selection();
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

        /** What one of its elements looks like. */
        Shape element() {
            return switch (this) {
                case LABELS -> Shapes.NAMED;
                case ASSIGNEES -> Shapes.ASSIGNEE;
                case SUB_ISSUES, BLOCKED_BY -> Shapes.REFERENCE;
            };
        }
    }
}
