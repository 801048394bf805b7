package ai.coditect.milepost.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.DeclaredProject.Choice;
import ai.coditect.milepost.model.planning.DeclaredProject.Numbered;
import ai.coditect.milepost.model.planning.DeclaredProject.Titled;
import ai.coditect.milepost.model.planning.DeclaredProject.WhenMissing;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.PlanningKey;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is made of GitHub's answers about a board: whole ones, partial ones, and refusals. */
class BoardAnswersTest {

    private static final Location PLACE = new Location("a.yaml", 1, 1);
    private static final FieldName HOURS = new FieldName("Hours");
    private static final Choice BETA = new Titled("Beta", WhenMissing.CREATE);

    private static final String PROJECT = """
            {"id":"PVT_7","number":7,"title":"Beta","url":"https://github.com/orgs/o/projects/7","closed":false,
             "repositories":{"pageInfo":{"hasNextPage":false},"nodes":[{"nameWithOwner":"O/R"}]},
             "fields":{"nodes":[{"__typename":"ProjectV2Field","id":"F1","name":"hours","dataType":"NUMBER"},
                {"__typename":"ProjectV2SomethingNew"},null]}}""";

    private final StubbedGitHub gitHub = new StubbedGitHub("BoardAnswersTest");

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private BoardReading read(Choice choice, String answer) {
        gitHub.server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("content-type", "application/json")
                        .withBody(answer)));
        DeclaredProject.Field hours =
                new DeclaredProject.Field(HOURS, FieldType.NUMBER, Optional.of(PlanningKey.ESTIMATE), List.of(), PLACE);
        return gitHub.client()
                .boardReader(Optional.of(new Token(StubbedGitHub.TOKEN)))
                .read(
                        new DeclaredProject(Optional.empty(), choice, Optional.empty(), List.of(hours), PLACE),
                        List.of(issue(1), issue(2)));
    }

    private static LiveIssue issue(int number) {
        return new LiveIssue(
                number,
                number,
                "I_" + number,
                IssueContent.EMPTY,
                List.of(),
                "https://github.com/o/r/issues/" + number,
                new Author("octocat", Author.Standing.SELF),
                Lifetime.UNKNOWN);
    }

    private static String owner(String found, String titles, String nodes) {
        return "{\"data\":{\"repositoryOwner\":{\"id\":\"O_1\",\"login\":\"o\",\"found\":{\"nodes\":[" + found
                + "]},\"all\":" + "{\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null},\"nodes\":[" + titles + "]}"
                + "},\"nodes\":" + nodes + "}";
    }

    private static String items(String of) {
        return "{\"id\":\"I\",\"projectItems\":{\"pageInfo\":{\"hasNextPage\":" + of.isEmpty() + "},\"nodes\":[" + of
                + "]}}";
    }

    private static String item(String project, String value) {
        return "{\"id\":\"PVTI_1\",\"isArchived\":false,\"project\":{\"id\":\"" + project + "\"},\"f0\":" + value + "}";
    }

    @Test
    void theProjectWithItsItems() {
        String number = "{\"__typename\":\"ProjectV2ItemFieldNumberValue\",\"number\":4.0}";
        BoardReading reading = read(
                BETA,
                owner(
                                PROJECT,
                                "",
                                "[" + items(item("PVT_1", "null") + "," + item("PVT_7", number)) + "," + items("")
                                        + "]")
                        + "}");

        assertThat(reading).isInstanceOf(BoardReading.Found.class);
        BoardReading.Found found = (BoardReading.Found) reading;
        assertThat(found.project().link()).isEqualTo(LiveProject.Link.LINKED);
        assertThat(found.project().field(HOURS)).isPresent();
        assertThat(found.items().keySet()).containsExactly("I_1");
        assertThat(item(found).values().of(HOURS)).hasToString("Optional[4]");
        assertThat(found.unread()).containsExactly("I_2");
    }

    private static LiveProjectItem item(BoardReading reading) {
        return Optional.ofNullable(reading.items().get("I_1")).orElseThrow();
    }

    @Test
    void anOrganisationsFieldIsTold() {
        BoardReading reading = read(
                BETA,
                owner(
                                PROJECT,
                                "",
                                "[" + items(item("PVT_7", "{\"__typename\":\"ProjectV2ItemIssueFieldValue\"}")) + ","
                                        + items(item("PVT_7", "null")) + "]")
                        + "}");

        assertThat(item(reading).foreign()).containsExactly(HOURS);
    }

    @Test
    void aMissingScopeIsToldWithWhatIsNeeded() {
        BoardReading reading = read(
                BETA,
                "{\"errors\":[{\"type\":\"INSUFFICIENT_SCOPES\",\"message\":\"Your token has not been granted the required"
                        + " scopes.\"}]}");

        assertThat(reading).isInstanceOf(BoardReading.Denied.class);
        BoardReading.Denied denied = (BoardReading.Denied) reading;
        assertThat(denied.summary())
                .isEqualTo("cannot read the project \"Beta\" of o: GitHub says: Your token has not been granted the"
                        + " required scopes");
        assertThat(denied.remedy()).contains("\"project\" (classic)").contains("MILEPOST_PROJECT_TOKEN");
    }

    @Test
    void aProjectThatIsRefusedByItsNumberIsDenied() {
        BoardReading reading = read(
                new Numbered(7),
                "{\"data\":{\"repositoryOwner\":{\"id\":\"O_1\",\"login\":\"o\",\"projectV2\":null},\"nodes\":["
                        + items(item("PVT_7", "null")) + "," + items(item("PVT_7", "null")) + "]},\"errors\":["
                        + "{\"type\":\"FORBIDDEN\",\"path\":[\"repositoryOwner\",\"projectV2\"],"
                        + "\"message\":\"Resource not accessible by integration\"}]}");

        assertThat(reading)
                .isEqualTo(new BoardReading.Denied(
                        "cannot read the project #7 of o: GitHub says: Resource not accessible by integration",
                        ((BoardReading.Denied) reading).remedy()));
    }

    @Test
    void whatOneIssueIsRefusedOfIsLeftAlone() {
        BoardReading reading = read(
                BETA,
                owner(PROJECT, "", "[" + items(item("PVT_7", "null")) + "," + items(item("PVT_7", "null")) + "]")
                        + ",\"errors\":[{\"type\":\"FORBIDDEN\",\"path\":[\"nodes\",1,\"projectItems\",\"nodes\",0],"
                        + "\"message\":\"no\"}]}");

        assertThat(((BoardReading.Found) reading).unread()).containsExactly("I_2");
    }

    @Test
    void aTokenThatDoesNotSeeTheIssuesIsDenied() {
        BoardReading reading = read(
                BETA,
                owner(PROJECT, "", "[null,null]")
                        + ",\"errors\":[{\"type\":\"NOT_FOUND\",\"path\":[\"nodes\",0],\"message\":\"Could not resolve\"}]}");

        assertThat(((BoardReading.Denied) reading).summary())
                .isEqualTo("cannot read the project \"Beta\" of o: GitHub says: Could not resolve");
    }

    @Test
    void closedOnesCountOnlyWhereNoneIsOpen() {
        String closed = "{\"number\":3,\"title\":\"Beta\",\"closed\":true},";
        String other = "{\"number\":4,\"title\":\"Beta \",\"closed\":false}";
        String nodes = "[" + items(item("PVT_7", "null")) + "," + items(item("PVT_7", "null")) + "]}";

        assertThat(read(BETA, owner(PROJECT, closed + other, nodes))).isInstanceOf(BoardReading.Found.class);
        assertThat(read(BETA, owner(PROJECT, "{\"number\":9,\"title\":\"Beta\",\"closed\":false}", nodes)))
                .isEqualTo(new BoardReading.Ambiguous(List.of(7, 9)));
        assertThat(read(BETA, owner("", other, nodes))).isInstanceOf(BoardReading.Missing.class);
    }

    /** GitHub's search may miss a title that the list of all titles has. */
    @Test
    void aProjectThatOnlyTheListOfTitlesHasIsReadByItsNumber() {
        BoardReading reading = read(
                BETA,
                "{\"data\":{\"repositoryOwner\":{\"id\":\"O_1\",\"login\":\"o\",\"found\":{\"nodes\":[]},"
                        + "\"all\":{\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null},"
                        + "\"nodes\":[{\"number\":7,\"title\":\"Beta\",\"closed\":false}]},"
                        + "\"projectV2\":" + PROJECT + "},\"nodes\":["
                        + items(item("PVT_7", "null")) + "," + items(item("PVT_7", "null")) + "]}}");

        assertThat(((BoardReading.Found) reading).project().number()).isEqualTo(7);
        assertThat(gitHub.server.getAllServeEvents()).hasSize(2);
    }

    @Test
    void anOwnerThatTheTokenDoesNotSeeIsDenied() {
        BoardReading reading = read(BETA, "{\"data\":{\"repositoryOwner\":null,\"nodes\":[null,null]}}");

        assertThat(((BoardReading.Denied) reading).summary())
                .isEqualTo("cannot read the project \"Beta\" of o: there is no account o for this token");
    }

    @Test
    void anAnswerWithoutDataIsDenied() {
        BoardReading reading = read(BETA, "{\"data\":null}");

        assertThat(reading).isInstanceOf(BoardReading.Denied.class);
    }

    @Test
    void aServerWithoutProjectsSaysSo() {
        assertThat(read(
                        BETA,
                        "{\"errors\":[{\"message\":\"Field 'projectsV2' doesn't exist on type 'Organization'\"}]}"))
                .isEqualTo(new BoardReading.Unsupported());
    }

    @Test
    void aDamagedAnswerIsNoMissingProject() {
        ServiceException damaged = catchThrowableOfType(
                ServiceException.class,
                () -> read(
                        BETA,
                        owner(
                                        PROJECT.replace("\"id\":\"PVT_7\",", ""),
                                        "",
                                        "[" + items(item("PVT_7", "null")) + "," + items("") + "]")
                                + "}"));

        assertThat(damaged.failure().kind()).isEqualTo(FailureKind.MALFORMED);
    }
}
