package ai.coditect.milepost.github.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.github.exchange.ConnectionError;
import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.exchange.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseClassifierTest {

    @ParameterizedTest(name = "{0} {1} [{2}] {3} -> {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        READ             | 200 |                          | {"a":1}                                      | OK
        READ             | 200 |                          | []                                           | OK
        REPEATABLE_WRITE | 204 |                          |                                              | OK
        READ             | 304 |                          |                                              | OK
        READ             | 200 |                          | {"a":[1,                                     | GARBLED
        REPEATABLE_WRITE | 200 |                          | {"a":                                        | GARBLED
        ONCE             | 201 |                          | {"a":                                        | UNANSWERED
        READ             | 200 |                          | <html>                                       | MALFORMED
        ONCE             | 201 |                          | <html>                                       | UNANSWERED
        READ             | 200 |                          | {"errors":[{"type":"RATE_LIMITED"}]}         | THROTTLED
        READ             | 200 |                          | {"errors":[{"message":"You have exceeded a secondary rate limit."}]} | THROTTLED
        ONCE             | 200 |                          | {"data":null,"errors":[{"message":"was submitted too quickly"}]} | THROTTLED
        ONCE             | 200 |                          | {"data":{"a0":null},"errors":[{"type":"RATE_LIMITED"}]} | THROTTLED
        ONCE             | 200 |                          | {"data":{"a0":{"x":1},"a1":null},"errors":[{"type":"RATE_LIMITED"}]} | OK
        READ             | 200 |                          | {"errors":[{"type":"NOT_FOUND"}]}            | OK
        READ             | 200 |                          | [{"body":"a secondary rate limit, \\"errors\\""}] | OK
        READ             | 301 | location: /x             |                                              | MOVED
        ONCE             | 307 | location: /x             |                                              | MOVED
        READ             | 401 |                          | {"message":"Bad credentials"}                | NOT_ALLOWED
        READ             | 403 |                          | {"message":"Resource not accessible"}        | NOT_ALLOWED
        READ             | 403 | x-ratelimit-remaining: 9 | {"message":"Must have admin rights"}         | NOT_ALLOWED
        ONCE             | 403 | retry-after: 30          | {}                                           | THROTTLED
        ONCE             | 403 | x-ratelimit-remaining: 0 | {}                                           | THROTTLED
        ONCE             | 403 |                          | {"message":"You have exceeded a secondary rate limit."} | THROTTLED
        ONCE             | 403 |                          | {"message":"You have triggered an abuse detection mechanism."} | THROTTLED
        READ             | 429 |                          |                                              | THROTTLED
        ONCE             | 429 |                          |                                              | THROTTLED
        READ             | 404 |                          | {"message":"Not Found"}                      | NOT_FOUND
        READ             | 405 |                          |                                              | NOT_FOUND
        READ             | 501 |                          |                                              | NOT_FOUND
        READ             | 408 |                          |                                              | TRANSIENT
        ONCE             | 408 |                          |                                              | UNANSWERED
        ONCE             | 409 |                          | {}                                           | INVALID
        ONCE             | 410 |                          | {"message":"Issues are disabled"}            | GONE
        ONCE             | 422 |                          | {"message":"Validation Failed"}              | INVALID
        READ             | 451 |                          |                                              | NOT_ALLOWED
        READ             | 500 |                          |                                              | TRANSIENT
        READ             | 502 |                          | <html>                                       | TRANSIENT
        REPEATABLE_WRITE | 503 |                          |                                              | TRANSIENT
        ONCE             | 500 |                          |                                              | UNANSWERED
        ONCE             | 502 |                          |                                              | UNANSWERED
        ONCE             | 503 |                          |                                              | UNANSWERED
        ONCE             | 504 |                          |                                              | UNANSWERED
        """)
    void saysWhatAResponseMeans(
            Idempotency idempotency, int status, String headers, String body, ResponseClass expected) {
        Response response = Response.of(status, headers(headers), body == null ? "" : body, true);

        assertThat(ResponseClassifier.classify(idempotency, response)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "READ, NOT_SENT, UNREACHABLE",
        "ONCE, NOT_SENT, UNREACHABLE",
        "READ, CUT_OFF, TRANSIENT",
        "READ, TIMED_OUT, TRANSIENT",
        "READ, TRUNCATED, GARBLED",
        "READ, TOO_LONG, GARBLED",
        "READ, UNREADABLE, GARBLED",
        "REPEATABLE_WRITE, CUT_OFF, TRANSIENT",
        "REPEATABLE_WRITE, TRUNCATED, GARBLED",
        "ONCE, CUT_OFF, UNANSWERED",
        "ONCE, TIMED_OUT, UNANSWERED",
        "ONCE, TRUNCATED, UNANSWERED",
        "ONCE, TOO_LONG, UNANSWERED",
        "ONCE, UNREADABLE, UNANSWERED"
    })
    void saysWhatALostConnectionMeans(Idempotency idempotency, ConnectionError error, ResponseClass expected) {
        assertThat(ResponseClassifier.classify(idempotency, error)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /repos/o/r/issues, READ",
        "POST, /graphql, READ",
        "POST, /repos/o/r/issues, ONCE",
        "PATCH, /repos/o/r/issues/1, REPEATABLE_WRITE",
        "PUT, /x, REPEATABLE_WRITE",
        "DELETE, /x, REPEATABLE_WRITE"
    })
    void takesTheIdempotencyFromTheMethod(String method, String path, Idempotency expected) {
        assertThat(Idempotency.ofMethod(method, path.endsWith("/graphql"))).isEqualTo(expected);
    }

    private static Map<String, List<String>> headers(String text) {
        Map<String, List<String>> headers = new TreeMap<>();
        if (text != null) {
            Arrays.stream(text.split(","))
                    .map(pair -> pair.split(": "))
                    .forEach(pair -> headers.put(pair[0].strip(), List.of(pair[1])));
        }
        return headers;
    }
}
