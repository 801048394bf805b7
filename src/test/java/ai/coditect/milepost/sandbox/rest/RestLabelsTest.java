package ai.coditect.milepost.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestLabelsTest {
    private Client client = Client.of(SandboxSettings.builder());

    @BeforeEach
    void hasOneLabel() {
        client = Client.of(SandboxSettings.builder());
        client.post("/labels", "{'name':'Bug fix','color':'BADA55','description':'It is broken'}");
    }

    @Test
    void showsALabelAsGitHubDoes() {
        assertThat(client.get("/labels/bug%20FIX")).isEqualTo(Client.parse("""
                {'id':1002,'node_id':'LA_kwru','url':'https://api.github.com/repos/acme/app/labels/Bug%20fix',
                 'name':'Bug fix','color':'BADA55','default':false,'description':'It is broken'}
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'name':'BUG FIX','color':'d73a4a'}       | {'resource':'Label','field':'name','code':'already_exists'}
            {'color':'d73a4a'}                        | {'resource':'Label','field':'name','code':'missing_field'}
            {'name':'x','color':'#d73a4a'}            | {'resource':'Label','field':'color','code':'invalid'}
            {'name':'123456789012345678901234567890123456789012345678901'} | {'resource':'Label','field':'name','code':'custom','message':'name is too long (maximum is 50 characters)'}
            """, quoteCharacter = '~')
    void refusesWhatGitHubRefuses(String body, String error) {
        SandboxReply reply = client.send("POST", "/labels", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Client.json(reply)).isEqualTo(Client.parse("""
                {'message':'Validation Failed','errors':[%s],
                 'documentation_url':'https://docs.github.com/rest','status':'422'}
                """.formatted(error)));
    }

    @Test
    void limitsTheDescription() {
        String body = "{'name':'long','description':'%s'}".formatted("x".repeat(101));

        assertThat(client.post("/labels", body).at("/errors/0/message").asText())
                .isEqualTo("description is too long (maximum is 100 characters)");
    }

    @ParameterizedTest
    @CsvSource({"new_name", "name"})
    void renamesEverywhere(String field) {
        client.post("/issues", "{'title':'One','labels':['bug fix']}");

        client.patch("/labels/bug%20fix", "{'%s':'defect','color':'ffffff','description':null}".formatted(field));

        assertThat(client.get("/issues/1").at("/labels/0").toString())
                .isEqualTo("{\"id\":1002,\"node_id\":\"LA_kwru\","
                        + "\"url\":\"https://api.github.com/repos/acme/app/labels/defect\",\"name\":\"defect\","
                        + "\"color\":\"ffffff\",\"default\":false,\"description\":null}");
        assertThat(client.send("GET", "/labels/bug%20fix", "").status()).isEqualTo(404);
    }

    @Test
    void doesNotRenameOntoAnother() {
        client.post("/labels", "{'name':'taken'}");

        assertThat(client.patch("/labels/bug%20fix", "{'new_name':'Taken'}")
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("already_exists");
    }

    @Test
    void deletesALabelFromItsIssues() {
        client.post("/issues", "{'title':'One','labels':['bug fix']}");

        assertThat(client.send("DELETE", "/labels/bug%20fix", "").status()).isEqualTo(204);
        assertThat(client.get("/issues/1").path("labels")).isEmpty();
    }

    @Test
    void linksThePagesOfAList() {
        for (int i = 0; i < 4; i++) {
            client.post("/labels", "{'name':'l%d'}".formatted(i));
        }

        SandboxReply reply = client.send("GET", "!/api/v3/repos/acme/app/labels?per_page=2&page=2", "");

        assertThat(Client.json(reply).findValuesAsText("name")).containsExactly("l1", "l2");
        String url = "<https://api.github.com/api/v3/repos/acme/app/labels?per_page=2&page=";
        assertThat(reply.headers().get("Link"))
                .isEqualTo(List.of(url + "1>; rel=\"prev\", " + url + "3>; rel=\"next\", " + url + "3>; rel=\"last\", "
                        + url + "1>; rel=\"first\""));
        assertThat(client.send("GET", "/labels", "").headers()).doesNotContainKey("Link");
    }
}
