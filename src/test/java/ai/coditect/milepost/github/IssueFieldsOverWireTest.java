package ai.coditect.milepost.github;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveField;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.FieldsWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue fields in GraphQL: what is asked, what is sent, and what becomes of answers that lack something. */
class IssueFieldsOverWireTest {

    private static final String FIELDS = """
            {"nodes":[
             {"__typename":"IssueFieldText","id":"IFT_1","name":"Note","dataType":"TEXT","fullDatabaseId":"11"},
             {"__typename":"IssueFieldNumber","id":"IFN_1","name":"Hours","dataType":"NUMBER","fullDatabaseId":"12"},
             {"__typename":"IssueFieldDate","id":"IFD_1","name":"Due","dataType":"DATE","fullDatabaseId":"13"},
             {"__typename":"IssueFieldSingleSelect","id":"IFSS_1","name":"Priority","dataType":"SINGLE_SELECT",
              "fullDatabaseId":"14","options":[{"id":"O_1","name":"High"},{"id":"O_2","name":"Low"}]},
             {"__typename":"IssueFieldMultiSelect","id":"IFMS_1","name":"Team","dataType":"MULTI_SELECT",
              "fullDatabaseId":"15","options":[{"id":"O_3","name":"Core"},{"id":"O_4","name":"Docs"}]},
             {"__typename":"IssueFieldPerson","id":"IFP_1","name":"Owner","dataType":"PERSON"}]}""";
    private static final String VALUES = """
            {"nodes":[
             {"__typename":"IssueFieldTextValue","field":{"name":"Note"},"text":"Ask Ana"},
             {"__typename":"IssueFieldNumberValue","field":{"name":"Hours"},"number":4.0},
             {"__typename":"IssueFieldDateValue","field":{"name":"Due"},"date":"2025-12-05"},
             {"__typename":"IssueFieldSingleSelectValue","field":{"name":"Priority"},"name":"High"},
             {"__typename":"IssueFieldMultiSelectValue","field":{"name":"Team"},"options":[{"name":"Docs"},{"name":"Core"}]},
             {"__typename":"IssueFieldPersonValue","field":{"name":"Owner"}}]}""";
    private static final FieldValues ALL = values(Map.of(
            "Note", List.of("Ask Ana"),
            "Hours", List.of("4"),
            "Due", List.of("2025-12-05"),
            "Priority", List.of("High"),
            "Team", List.of("Core", "Docs")));
    private static final String FORBIDDEN =
            ",\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":\"Resource not accessible\",\"path\":PATH}]}";

    private final StubbedGitHub wired = new StubbedGitHub("IssueFieldsOverWireTest").withFields();

    @AfterEach
    void stop() {
        wired.close();
    }

    private static FieldValues values(Map<String, List<String>> texts) {
        FieldValues values = FieldValues.NONE;
        for (Map.Entry<String, List<String>> entry : texts.entrySet()) {
            values = values.with(new FieldName(entry.getKey()), Optional.of(new FieldValue(entry.getValue())));
        }
        return values;
    }

    private static String issue(int number, String values) {
        return """
                {"id":"I_%d","fullDatabaseId":"90%d","number":%d,"title":"T","body":"","state":"OPEN",
                 "stateReason":null,"url":"https://github.com/o/r/issues/%d","milestone":null,
                 "labels":NONE,"assignees":NONE,"issueType":null,"parent":null,"subIssues":NONE,"blockedBy":NONE,
                 "issueFieldValues":%s}""".formatted(number, number, number, number, values)
                .replace("NONE", "{\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[]}");
    }

    private static String repository(String fields, String issues) {
        String last = "\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}";
        String none = "{" + last + ",\"nodes\":[]}";
        return "{\"data\":{\"repository\":{\"id\":\"R_1\",\"nameWithOwner\":\"o/r\",\"hasIssuesEnabled\":true,"
                + "\"issueFields\":" + fields + ",\"labels\":" + none + ",\"milestones\":" + none
                + ",\"issues\":{\"totalCount\":2," + last + ",\"nodes\":[" + issues + "]}}}";
    }

    private void stub(String part, String answer) {
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing(part)))
                .willReturn(okJson(answer)));
    }

    private LiveState read(GitHubClient client) {
        return client.reader().readEverything();
    }

    private static Set<ServerFeature> withoutFields() {
        return StubbedGitHub.WITHOUT_PLANNING;
    }

    @Test
    void readsFieldsAndValuesOfEveryType() {
        stub("query", repository(FIELDS, issue(5, VALUES)) + "}");

        LiveState state = read(wired.client());

        assertThat(state.fields())
                .containsExactly(
                        new LiveField(new FieldName("Note"), FieldType.TEXT, "IFT_1", 11, List.of()),
                        new LiveField(new FieldName("Hours"), FieldType.NUMBER, "IFN_1", 12, List.of()),
                        new LiveField(new FieldName("Due"), FieldType.DATE, "IFD_1", 13, List.of()),
                        new LiveField(
                                new FieldName("Priority"),
                                FieldType.SINGLE_SELECT,
                                "IFSS_1",
                                14,
                                List.of(new LiveField.Option("High", "O_1"), new LiveField.Option("Low", "O_2"))),
                        new LiveField(
                                new FieldName("Team"),
                                FieldType.MULTI_SELECT,
                                "IFMS_1",
                                15,
                                List.of(new LiveField.Option("Core", "O_3"), new LiveField.Option("Docs", "O_4"))));
        assertThat(state.issues().get(0).content().fields()).isEqualTo(ALL);
        assertThat(wired.requests()).containsExactly("POST /graphql");
        assertThat(wired.body(0))
                .contains(
                        "issueFields(first:100)@include(if:$meta){nodes{__typename ...on Node{id}"
                                + " ...on IssueFieldCommon{name dataType} ...on IssueFieldText{fullDatabaseId}"
                                + " ...on IssueFieldNumber{fullDatabaseId} ...on IssueFieldDate{fullDatabaseId}"
                                + " ...on IssueFieldSingleSelect{fullDatabaseId options{id name}}"
                                + " ...on IssueFieldMultiSelect{fullDatabaseId options{id name}}}}",
                        "issueFieldValues(first:25){nodes{__typename ...on IssueFieldValueCommon{field{"
                                + "...on IssueFieldCommon{name dataType}}} ...on IssueFieldTextValue{text:value}"
                                + " ...on IssueFieldNumberValue{number:value} ...on IssueFieldDateValue{date:value}"
                                + " ...on IssueFieldSingleSelectValue{name}"
                                + " ...on IssueFieldMultiSelectValue{options{name}}}}");
    }

    @Test
    void asksForNoFieldsWhereNobodyNamesOne() {
        try (StubbedGitHub plain = new StubbedGitHub("IssueFieldsOverWireTest.plain")) {
            plain.server.stubFor(post("/graphql").willReturn(okJson(repository("null", "") + "}")));

            read(plain.client());

            assertThat(plain.body(0)).doesNotContain("issueField");
        }
    }

    @Test
    void valuesThatAreRefusedOfOneIssueAreUnknownOfItAlone() {
        stub(
                "query",
                repository(FIELDS, issue(5, "null") + "," + issue(6, VALUES))
                        + FORBIDDEN.replace("PATH", "[\"repository\",\"issues\",\"nodes\",0,\"issueFieldValues\"]"));

        List<LiveIssue> issues = read(wired.client()).issues();

        assertThat(issues.get(0).unknown()).containsExactly(IssueField.FIELDS);
        assertThat(issues.get(1).unknown()).isEmpty();
        assertThat(issues.get(1).content().fields()).isEqualTo(ALL);
    }

    @Test
    void fieldsThatAreRefusedAreLeftAlone() {
        stub(
                "query",
                repository("null", issue(5, VALUES)) + FORBIDDEN.replace("PATH", "[\"repository\",\"issueFields\"]"));

        LiveState state = read(wired.client());

        assertThat(state.features()).isEqualTo(withoutFields());
        assertThat(state.issues()).hasSize(1);
        assertThat(wired.requests()).hasSize(1);
    }

    @Test
    void anAnswerThatIsRefusedBecauseOfThemIsAskedForWithout() {
        stub("query", repository("null", issue(5, VALUES)) + "}");
        stub(
                "issueFields",
                "{\"data\":{\"repository\":null}" + FORBIDDEN.replace("PATH", "[\"repository\",\"issueFields\"]"));

        LiveState state = read(wired.client());

        assertThat(state.features()).isEqualTo(withoutFields());
        assertThat(wired.requests()).hasSize(2);
        assertThat(wired.body(1)).doesNotContain("issueField");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Field 'issueFields' doesn't exist on type 'Repository'",
                "Field 'issueFieldValues' doesn't exist on type 'Issue'",
                "No such type IssueFieldCommon, so it can't be a fragment condition"
            })
    void aServerWithoutFieldsIsAskedOnceMore(String message) {
        stub("query", repository("null", issue(5, VALUES)) + "}");
        stub("issueFields", "{\"errors\":[{\"message\":\"" + message + "\"}]}");

        LiveState state = read(wired.client());

        assertThat(state.features()).isEqualTo(withoutFields());
        assertThat(wired.requests()).hasSize(2);
        assertThat(wired.body(1)).doesNotContain("issueField");
        assertThat(wired.notices).isEmpty();
    }

    @Test
    void aServerWithoutChoicesOfSeveralHasTheOthers() {
        stub("query", repository(FIELDS, issue(5, VALUES)) + "}");
        stub(
                "MultiSelect",
                "{\"errors\":[{\"message\":\"No such type IssueFieldMultiSelect, so it can't be a fragment condition\"},"
                        + "{\"message\":\"No such type IssueFieldMultiSelectValue, so it can't be a fragment"
                        + " condition\"}]}");

        LiveState state = read(wired.client());

        assertThat(state.features()).contains(ServerFeature.ISSUE_FIELDS);
        assertThat(wired.requests()).hasSize(2);
        assertThat(wired.body(1)).contains("IssueFieldSingleSelect").doesNotContain("MultiSelect");
    }

    @Test
    void setsValuesOfSeveralIssuesByOneMutationThatNamesNoOther() {
        stub("query", repository(FIELDS, issue(5, VALUES) + "," + issue(6, VALUES)) + "}");
        FieldValues wanted = values(Map.of(
                "Note", List.of("New"),
                "Hours", List.of("1.5"),
                "Due", List.of("2026-01-01"),
                "Priority", List.of("Low"),
                "Team", List.of("Docs", "Core")));
        stub("mutation", """
                {"data":{"a0":{"issue":{"issueFieldValues":{"nodes":[
                  {"field":{"name":"Note"},"text":"New"},{"field":{"name":"Hours"},"number":1.50},
                  {"field":{"name":"Due"},"date":"2026-01-01"},{"field":{"name":"Priority"},"name":"Low"},
                  {"field":{"name":"Team"},"options":[{"name":"Core"},{"name":"Docs"}]}]}}},"a1":null},
                 "errors":[{"type":"FORBIDDEN","path":["a1"],"message":"No."}]}""");
        GitHubClient client = wired.client();
        List<LiveIssue> issues = read(client).issues();

        List<Reply<FieldValues>> replies = client.writer()
                .setFields(
                        List.of(
                                new FieldsWrite(issues.get(0), wanted.names(), wanted),
                                new FieldsWrite(issues.get(1), Set.of(new FieldName("Hours")), FieldValues.NONE)),
                        Precondition.none());

        assertThat(replies.get(0)).isEqualTo(new Reply.Done<>(wanted, List.of()));
        assertThat(replies.get(1))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.failure().kind()).isEqualTo(FailureKind.NOT_ALLOWED));
        assertThat(wired.body(1))
                .startsWith("{\"query\":\"mutation($i0:SetIssueFieldValueInput!,$i1:SetIssueFieldValueInput!)"
                        + "{a0:setIssueFieldValue(input:$i0){issue{issueFieldValues(first:25){nodes{")
                .endsWith("\"variables\":{\"i0\":{\"issueId\":\"I_5\",\"issueFields\":["
                        + "{\"fieldId\":\"IFD_1\",\"dateValue\":\"2026-01-01\"},"
                        + "{\"fieldId\":\"IFN_1\",\"numberValue\":1.5},"
                        + "{\"fieldId\":\"IFT_1\",\"textValue\":\"New\"},"
                        + "{\"fieldId\":\"IFSS_1\",\"singleSelectOptionId\":\"O_2\"},"
                        + "{\"fieldId\":\"IFMS_1\",\"multiSelectOptionIds\":[\"O_3\",\"O_4\"]}]},"
                        + "\"i1\":{\"issueId\":\"I_6\",\"issueFields\":[{\"fieldId\":\"IFN_1\",\"delete\":true}]}}}");
    }

    /** GitHub answers as if it had done it. */
    @Test
    void aValueThatIsDroppedInSilenceIsARefusal() {
        stub("query", repository(FIELDS, issue(5, VALUES)) + "}");
        stub("mutation", "{\"data\":{\"a0\":{\"issue\":{\"issueFieldValues\":" + VALUES + "}}}}");
        GitHubClient client = wired.client();
        LiveIssue issue = read(client).issues().get(0);
        FieldValues wanted = values(Map.of("Hours", List.of("8"), "Note", List.of("Ask Ana")));

        Reply<FieldValues> reply = client.writer()
                .setFields(List.of(new FieldsWrite(issue, wanted.names(), wanted)), Precondition.none())
                .get(0);

        assertThat(reply).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.failure().kind()).isEqualTo(FailureKind.NOT_ALLOWED);
            assertThat(refused.failure().summary())
                    .isEqualTo("cannot set the issue fields of #5: Hours: GitHub left them as they were, as it does"
                            + " without write access to the repository");
        });
    }
}
