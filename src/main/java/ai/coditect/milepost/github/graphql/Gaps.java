package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.graphql.QueryText.IssueList;
import ai.coditect.milepost.model.IssueField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Fields of single issues that GitHub refuses in an answer that is whole otherwise: the parent of one issue may stand
 * in a repository that the token cannot see. The issue is marked with the field, in whose place nothing is put.
 */
final class Gaps {

    /** Where the fields of an issue are listed; no field of GraphQL can have this name. */
    private static final String MARK = "not given";

    /** The fields that may be missing, by their names in GraphQL; the list of sub-issues is none of the model's. */
    private static final Map<String, Optional<IssueField>> FIELDS = Map.of(
            "parent", Optional.of(IssueField.PARENT),
            "blockedBy", Optional.of(IssueField.BLOCKED_BY),
            "subIssues", Optional.empty(),
            "issueType", Optional.of(IssueField.TYPE),
            "issueFieldValues", Optional.of(IssueField.FIELDS),
            "stateReason", Optional.of(IssueField.STATE),
            "labels", Optional.of(IssueField.LABELS),
            "assignees", Optional.of(IssueField.ASSIGNEES),
            "milestone", Optional.of(IssueField.MILESTONE));

    /** An issue by its number, alone or as one of several. */
    private static final Pattern ISSUE = Pattern.compile("issue|" + QueryText.ISSUE_ALIAS + "\\d+");

    /** The lists of issues. */
    private static final Set<String> LISTS = Set.of("issues", QueryText.FROM_NEWEST);

    /** Fields of the repository. Without its issue fields their values cannot be set, and are left alone. */
    private static final Set<String> OF_REPOSITORY =
            Set.of("issueFields", "viewerPermission", "assignableUsers", "issueTypes");

    private record Gap(ObjectNode issue, String field) {}

    private Gaps() {}

    /** Marks the issues, if all errors are of this kind; nothing is marked otherwise. */
    static boolean mark(JsonNode answer, List<GraphQlError> errors) {
        List<Gap> gaps = new ArrayList<>();
        for (GraphQlError error : errors) {
            if (!error.isRefusal() && !error.isNotFound()) {
                return false;
            }
            find(answer.path("data"), error.path()).ifPresent(gaps::add);
        }
        if (gaps.size() < errors.size()) {
            return false;
        }
        gaps.forEach(gap -> mark(gap.issue(), gap.field()));
        return true;
    }

    private static Optional<Gap> find(JsonNode data, List<String> path) {
        if (isOfRepository(path) && data.path("repository") instanceof ObjectNode repository) {
            return Optional.of(new Gap(repository, path.get(1)));
        }
        JsonNode node = data;
        for (int i = 0; i < path.size(); i++) {
            String step = path.get(i);
            if (leadsToAnIssue(path.subList(0, i)) && FIELDS.containsKey(step) && node instanceof ObjectNode issue) {
                return Optional.of(new Gap(issue, step));
            }
            node = node.isArray() && step.matches("\\d{1,6}") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return Optional.empty();
    }

    private static boolean isOfRepository(List<String> path) {
        return path.size() == 2 && path.get(0).equals("repository") && OF_REPOSITORY.contains(path.get(1));
    }

    private static boolean leadsToAnIssue(List<String> path) {
        int length = path.size();
        return (length == 2
                        && path.get(0).equals("repository")
                        && ISSUE.matcher(path.get(1)).matches())
                || (length >= 3
                        && LISTS.contains(path.get(length - 3))
                        && path.get(length - 2).equals("nodes"));
    }

    private static void mark(ObjectNode issue, String field) {
        marks(issue).add(field);
        if (Arrays.stream(IssueList.values()).anyMatch(list -> list.field().equals(field))) {
            ObjectNode none = issue.putObject(field);
            none.putObject("pageInfo").put("hasNextPage", false);
            none.putArray("nodes");
        } else {
            issue.putNull(field);
        }
    }

    /** Marks an issue with what another reading of it did not give. */
    static void carryOver(JsonNode from, JsonNode into) {
        if (into instanceof ObjectNode issue) {
            from.path(MARK).forEach(field -> marks(issue).add(field));
        }
    }

    /** Whether the field was not given. */
    static boolean has(JsonNode marked, String field) {
        return StreamSupport.stream(marked.path(MARK).spliterator(), false)
                .anyMatch(mark -> mark.asText().equals(field));
    }

    private static ArrayNode marks(ObjectNode issue) {
        return issue.get(MARK) instanceof ArrayNode marks ? marks : issue.putArray(MARK);
    }

    /** The fields of an issue that were not given. */
    static Set<IssueField> of(JsonNode issue) {
        Set<IssueField> fields = EnumSet.noneOf(IssueField.class);
        issue.path(MARK)
                .forEach(field ->
                        FIELDS.getOrDefault(field.asText(), Optional.empty()).ifPresent(fields::add));
        return fields;
    }
}
