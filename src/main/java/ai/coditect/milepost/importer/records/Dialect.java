package ai.coditect.milepost.importer.records;

import static ai.coditect.milepost.importer.records.Meaning.ASSIGNEES;
import static ai.coditect.milepost.importer.records.Meaning.BLOCKS;
import static ai.coditect.milepost.importer.records.Meaning.BODY;
import static ai.coditect.milepost.importer.records.Meaning.DEPENDS_ON;
import static ai.coditect.milepost.importer.records.Meaning.DUE;
import static ai.coditect.milepost.importer.records.Meaning.ESTIMATE;
import static ai.coditect.milepost.importer.records.Meaning.ID;
import static ai.coditect.milepost.importer.records.Meaning.LABELS;
import static ai.coditect.milepost.importer.records.Meaning.MILESTONE;
import static ai.coditect.milepost.importer.records.Meaning.MINUTES;
import static ai.coditect.milepost.importer.records.Meaning.NUMBER;
import static ai.coditect.milepost.importer.records.Meaning.PARENT;
import static ai.coditect.milepost.importer.records.Meaning.POINTS;
import static ai.coditect.milepost.importer.records.Meaning.PRIORITY;
import static ai.coditect.milepost.importer.records.Meaning.REASON;
import static ai.coditect.milepost.importer.records.Meaning.SECONDS;
import static ai.coditect.milepost.importer.records.Meaning.SECTION;
import static ai.coditect.milepost.importer.records.Meaning.STATE;
import static ai.coditect.milepost.importer.records.Meaning.TITLE;
import static ai.coditect.milepost.importer.records.Meaning.TYPE;
import static ai.coditect.milepost.importer.records.Meaning.WORKSTREAM;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the tools name what they say of an issue. They share most of the names.
 *
 * @param telling sets of keys, each of which tells that a source is the tool's
 * @param own what keys mean that no other tool has, or has in another sense
 * @param people what people are called by
 */
record Dialect(List<Set<String>> telling, Map<String, Meaning> own, People people) {

    /** Jira's export: an estimate is in seconds, and a link says in its column which way it goes. */
    static final Dialect JIRA = new Dialect(
            List.of(Set.of("issuekey", "summary")),
            Map.of(
                    "originalestimate", SECONDS,
                    "issueid", ID,
                    "inwardissuelinkblocks", DEPENDS_ON,
                    "outwardissuelinkblocks", BLOCKS,
                    "customfieldepiclink", PARENT,
                    "customfieldstorypoints", POINTS,
                    "customfieldstorypointestimate", POINTS,
                    "resolution", REASON),
            People.NAMES);

    /** Azure DevOps. */
    static final Dialect AZURE = new Dialect(
            List.of(Set.of("workitemtype", "title")),
            Map.of("effort", POINTS, "originalestimate", ESTIMATE),
            People.NAMES);

    /** Linear: an estimate is in points. */
    static final Dialect LINEAR =
            new Dialect(List.of(Set.of("id", "team", "title", "status")), Map.of("estimate", POINTS), People.NAMES);

    /** GitHub's own names, of gh and of github-csv-tools. */
    static final Dialect GITHUB =
            new Dialect(List.of(Set.of("number", "title"), Set.of("title", "assignees")), Map.of(), People.LOGINS);

    /** Notion: relations are titles with addresses. */
    static final Dialect NOTION =
            new Dialect(List.of(Set.of("name", "status"), Set.of("name", "tags")), Map.of("name", TITLE), People.NAMES);

    /** Anything else. */
    static final Dialect PLAIN = new Dialect(List.of(), Map.of(), People.NAMES);

    /** In the order in which they are told by their keys. */
    private static final List<Dialect> ALL = List.of(JIRA, AZURE, LINEAR, GITHUB, NOTION);

    /** What the people of a tool are called by. */
    enum People {
        LOGINS,
        NAMES
    }

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}#]+");

    private static final Map<String, Meaning> COMMON = new HashMap<>();

    static {
        common(ID, "id", "key", "issuekey", "taskid", "#", "ref");
        common(NUMBER, "number");
        common(TITLE, "title", "summary", "task", "taskname", "subject");
        common(BODY, "body", "description", "content");
        common(LABELS, "labels", "label", "tags", "tag");
        common(ASSIGNEES, "assignee", "assignees", "assignedto", "assign", "owner");
        common(MILESTONE, "milestone", "projectmilestone", "fixversions", "fixversion");
        common(TYPE, "type", "issuetype", "workitemtype");
        common(PRIORITY, "priority");
        common(STATE, "state", "status");
        common(REASON, "statereason");
        common(SECTION, "details", "teststrategy", "design", "acceptancecriteria", "notes");
        common(ESTIMATE, "estimate", "estimated", "hours", "estimatedhours", "estimatehours");
        common(MINUTES, "estimatedminutes");
        common(POINTS, "points", "storypoints", "size", "effort");
        common(DUE, "due", "duedate", "deadline", "targetdate");
        common(DEPENDS_ON, "dependson", "dependencies", "blockedby");
        common(BLOCKS, "blocks", "blocking");
        common(PARENT, "parent", "parentid", "parentkey", "parentissue", "parentitem", "parenttaskid");
        common(WORKSTREAM, "workstream", "epic", "phase");
    }

    Dialect {
        telling = List.copyOf(telling);
        own = Map.copyOf(own);
    }

    private static void common(Meaning meaning, String... keys) {
        Arrays.stream(keys).forEach(key -> COMMON.put(key, meaning));
    }

    /** The first whose telling keys are all there. */
    static Dialect of(Set<String> keys) {
        Set<String> folded = Set.copyOf(keys.stream().map(Dialect::folded).toList());
        return ALL.stream()
                .filter(dialect -> dialect.telling.stream().anyMatch(folded::containsAll))
                .findFirst()
                .orElse(PLAIN);
    }

    /** What the user may say that a column means. */
    static Set<String> meanings() {
        return Arrays.stream(Meaning.values())
                .map(meaning -> meaning.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a key means, however its words are written and joined. */
    Optional<Meaning> meaning(String key) {
        String folded = folded(key);
        return Optional.ofNullable(own.get(folded)).or(() -> Optional.ofNullable(COMMON.get(folded)));
    }

    /** Whether a record with such keys can be an issue: one of them is a title. */
    static boolean hasTitle(Set<String> keys) {
        return keys.stream().anyMatch(key -> of(keys).meaning(key).equals(Optional.of(TITLE)));
    }

    private static String folded(String key) {
        return NO_WORD.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
