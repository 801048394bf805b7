package ai.coditect.milepost.github.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Precondition;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String TOKEN = "ghp_a>b?c/d+e0123456789~~~";

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "Bearer ", "x-access-token:", "{\"n\":1}"})
    void findsTheTokenInBase64WhereverItStands(String before) {
        for (String after : List.of("", "!", "!?", "!?,")) {
            byte[] whole = (before + TOKEN + after).getBytes(StandardCharsets.UTF_8);

            assertThat(redacted(Base64.getEncoder().encodeToString(whole)))
                    .contains("***")
                    .hasSizeLessThan(30);
            assertThat(redacted(Base64.getUrlEncoder().encodeToString(whole))).contains("***");
        }
    }

    @Test
    void findsItAsItIsAndPercentEncoded() {
        assertThat(redacted("<" + TOKEN + ">")).isEqualTo("<***>");
        assertThat(redacted("?t=ghp_a%3Eb%3Fc%2Fd%2Be0123456789%7E%7E%7E&x")).isEqualTo("?t=***&x");
    }

    @Test
    void findsItHoweverJsonWritesIt() {
        String token = "\\u0067hp_a>b?c\\/d\\u002B" + "e0123456789~~~";

        assertThat(redacted("{\"message\":\"" + token + "\"}")).isEqualTo("{\"message\":\"***\"}");
    }

    @Test
    void findsItInHeaders() {
        Response response = new Response(302, Map.of("location", List.of("https://x/" + TOKEN)), "", true);

        assertThat(Redaction.of(request("Bearer " + TOKEN)).redact(response).header("location"))
                .contains("https://x/***");
    }

    @Test
    void leavesWordsThatAToyTokenIsMadeOf() {
        Response response = new Response(200, Map.of(), "{\"name\":\"sandbox\"}", true);

        assertThat(Redaction.of(request("Bearer sandbox")).redact(response)).isEqualTo(response);
    }

    private static String redacted(String body) {
        return Redaction.of(request("Bearer " + TOKEN))
                .redact(new Response(200, Map.of(), body, true))
                .body();
    }

    private static ApiRequest request(String authorization) {
        try {
            return new ApiRequest(
                    "",
                    "GET",
                    URI.create("https://api.test").toURL(),
                    Map.of("Authorization", List.of(authorization)),
                    Optional.empty(),
                    Idempotency.READ,
                    Load.NONE,
                    Precondition.none());
        } catch (MalformedURLException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
