package ai.coditect.milepost.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.github.com, https://api.github.com, https://api.github.com/graphql",
        "https://api.github.com/, https://api.github.com, https://api.github.com/graphql",
        "https://ghe.test/api/v3, https://ghe.test/api/v3, https://ghe.test/api/graphql",
        "https://ghe.test/api/v3/, https://ghe.test/api/v3, https://ghe.test/api/graphql",
        "https://api.acme.ghe.com, https://api.acme.ghe.com, https://api.acme.ghe.com/graphql",
        "http://localhost:8080, http://localhost:8080, http://localhost:8080/graphql",
        "http://127.0.0.1:1/x, http://127.0.0.1:1/x, http://127.0.0.1:1/x/graphql",
        "http://[::1]:1, http://[::1]:1, http://[::1]:1/graphql"
    })
    void findsGraphQlBesideRest(String text, URI rest, URI graphQl) {
        assertThat(ApiUrl.parse(text)).isEqualTo(new ApiUrl(rest, graphQl));
    }

    @Test
    void takesTheAddressOfGraphQlThatTheServerNames() {
        ApiUrl api = ApiUrl.parse("https://ghe.test/api/v3");

        assertThat(api.withGraphQl("https://ghe.test/other/graphql"))
                .isEqualTo(new ApiUrl(api.rest(), URI.create("https://ghe.test/other/graphql")));
        assertThatThrownBy(() -> api.withGraphQl("https://evil.test/graphql"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "GraphQL at https://evil.test is not on the API's server, https://ghe.test, so the token is not sent there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        http://api.github.com         | http:// is for this machine only (localhost, 127.0.0.1); use https:// for api.github.com, or the token could be read on the way
        http://localhost.evil.test    | http:// is for this machine only (localhost, 127.0.0.1); use https:// for localhost.evil.test, or the token could be read on the way
        ftp://api.github.com          | the API's address must look like https://api.github.com or https://HOST/api/v3
        api.github.com                | the API's address must look like https://api.github.com or https://HOST/api/v3
        https://                      | the API's address is not a URL; it must look like https://api.github.com
        https://x y                   | the API's address is not a URL; it must look like https://api.github.com
        https://ghe.test:99999        | the API's address names the port 99999, and the highest is 65535
        https://hush:hush@ghe.test    | the API's address must hold no user, password, query or fragment; the token belongs in GITHUB_TOKEN
        https://ghe.test?token=hush   | the API's address must hold no user, password, query or fragment; the token belongs in GITHUB_TOKEN
        """)
    void refusesWhatCannotBeUsed(String text, String message) {
        assertThatThrownBy(() -> ApiUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void knowsThisMachine() {
        assertThat(ApiUrl.parse("http://LOCALHOST:1").isLoopback()).isTrue();
        assertThat(ApiUrl.parse("https://api.github.com").isLoopback()).isFalse();
    }

    @Test
    void hidesTheToken() {
        assertThat(new Token("hush").toString()).isEqualTo("Token[hidden]");
        assertThatThrownBy(() -> new Token("hush\n"))
                .hasMessage(
                        "a blank or another character that no token has is in it. Put the token alone into it, without"
                                + " quotes and line ends");
    }
}
