package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The endpoints of fields: their definitions, which only an administrator of the organisation reaches, and the values
 * of an issue. Where issues have no fields their paths are 404.
 */
final class RestIssueFields {
    private static final String DEFINITIONS = "/orgs/{org}/issue-fields";
    private static final String VALUES = RestIssues.ONE + "/issue-field-values";
    private static final int MAX_FIELDS = 25;
    private static final int MAX_OPTIONS = 50;

    private RestIssueFields() {}

    static void addTo(Routes routes, SandboxSettings settings) {
        if (settings.hasIssueFields()) {
            routes.add("GET", DEFINITIONS, RestIssueFields::definitions)
                    .add("POST", DEFINITIONS, RestIssueFields::define)
                    .add("DELETE", DEFINITIONS + "/{issue_field_id}", RestIssueFields::undefine)
                    .add("GET", VALUES, RestIssueFields::values)
                    .add("POST", VALUES, RestIssueFields::set)
                    .add("PUT", VALUES, RestIssueFields::replace)
                    .add("DELETE", VALUES + "/{issue_field_id}", RestIssueFields::clear);
        }
    }

    private static SandboxReply definitions(RestRequest request) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        rulesOfAdministrator(request).definitions(request.text("org")).stream()
                .map(IssueField::new)
                .map(IssueFieldJson::of)
                .forEach(json::add);
        return SandboxReply.json(200, json);
    }

    private static SandboxReply define(RestRequest request) {
        IssueFieldRules rules = rulesOfAdministrator(request);
        List<SandboxIssueField> fields = new ArrayList<>(rules.definitions(request.text("org")));
        SandboxIssueField added = definition(request.input(), fields);
        fields.add(added);
        rules.define(request.text("org"), fields);
        return SandboxReply.json(200, IssueFieldJson.of(new IssueField(added)));
    }

    private static SandboxReply undefine(RestRequest request) {
        IssueFieldRules rules = rulesOfAdministrator(request);
        List<SandboxIssueField> fields = new ArrayList<>(rules.definitions(request.text("org")));
        if (!fields.removeIf(field -> new IssueField(field).id() == request.number("issue_field_id"))) {
            throw Refusal.notFound();
        }
        rules.define(request.text("org"), fields);
        return SandboxReply.empty(204);
    }

    private static SandboxIssueField definition(JsonBody input, List<SandboxIssueField> others) {
        String name = input.text("name").orElse("");
        Optional<SandboxIssueField.Type> type = Stream.of(SandboxIssueField.Type.values())
                .filter(one -> input.text("data_type")
                        .filter(IssueFieldJson.word(one)::equals)
                        .isPresent())
                .findFirst();
        List<String> options = input.texts("options").orElse(List.of());
        require(!name.isBlank(), "Name can't be blank");
        require(others.stream().noneMatch(other -> other.name().equalsIgnoreCase(name)), "Name has already been taken");
        require(type.isPresent(), "Data type is invalid");
        require(others.size() < MAX_FIELDS, "An organization cannot have more than 25 fields");
        require(options.size() <= MAX_OPTIONS, "Options cannot have more than 50 entries");
        require(options.stream().distinct().count() == options.size(), "Options must have different names");
        return new SandboxIssueField(name, type.orElseThrow(), visibility(input), options);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.of(422, otherwise);
        }
    }

    private static SandboxIssueField.Visibility visibility(JsonBody input) {
        return Stream.of(SandboxIssueField.Visibility.values())
                .filter(one -> input.text("visibility")
                        .filter(IssueFieldJson.visibility(one)::equals)
                        .isPresent())
                .findFirst()
                .orElse(SandboxIssueField.Visibility.ORG_ONLY);
    }

    private static SandboxReply values(RestRequest request) {
        return new Pagination(request).reply(rules(request).values(issue(request)), IssueFieldJson::of);
    }

    /** An empty list clears all values. */
    private static SandboxReply set(RestRequest request) {
        Issue issue = issue(request);
        IssueFieldRules rules = rulesOfWriter(request);
        List<IssueFieldRules.Change> changes = rules.named(issue.repository(), request.input());
        JsonNode sent = request.input().json().path(IssueFieldRules.VALUES);
        if (sent.isArray() && sent.isEmpty()) {
            rules.replace(issue, changes);
        } else {
            rules.set(issue, changes);
        }
        return reply(request, issue);
    }

    private static SandboxReply replace(RestRequest request) {
        Issue issue = issue(request);
        IssueFieldRules rules = rulesOfWriter(request);
        rules.replace(issue, rules.named(issue.repository(), request.input()));
        return reply(request, issue);
    }

    private static SandboxReply clear(RestRequest request) {
        rulesOfWriter(request).clear(issue(request), request.number("issue_field_id"));
        return SandboxReply.empty(204);
    }

    private static SandboxReply reply(RestRequest request, Issue issue) {
        return SandboxReply.json(200, IssueFieldJson.of(rules(request).values(issue)));
    }

    /** An issue; pull requests have no fields. */
    private static Issue issue(RestRequest request) {
        return Optional.of(request.issue())
                .filter(issue -> !issue.isPullRequest())
                .orElseThrow(Refusal::notFound);
    }

    private static IssueFieldRules rules(RestRequest request) {
        return new IssueFieldRules(request.context());
    }

    private static IssueFieldRules rulesOfWriter(RestRequest request) {
        if (!request.context().permission().canWrite()) {
            throw Refusal.forbidden();
        }
        return rules(request);
    }

    private static IssueFieldRules rulesOfAdministrator(RestRequest request) {
        if (request.context().permission() != SandboxPermission.ADMIN) {
            throw Refusal.of(403, "Resource not accessible by integration");
        }
        return rules(request);
    }
}
