package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What came of a request: JSON or a failure. */
public sealed interface ApiResult {

    /**
     * It was answered.
     *
     * @param body a missing node when the response has none
     * @param next the address of the next page, as the header {@code Link} names it
     */
    record Success(JsonNode body, Optional<String> next) implements ApiResult {}

    /**
     * There is no usable response.
     *
     * @param unanswered whether the request may have been carried out all the same
     * @param tooLong whether the response was longer than is read
     * @param response the last one, if it says something of the server
     */
    record Failed(Failure failure, boolean unanswered, boolean tooLong, Optional<Response> response)
            implements ApiResult {
        public <T> Reply<T> reply() {
            return unanswered ? new Reply.Unanswered<>(failure) : new Reply.Refused<>(failure);
        }
    }

    /** The response to a read. */
    default JsonNode orThrow() {
        return pageOrThrow().body();
    }

    /** The response to a read of one page of a list. */
    default Success pageOrThrow() {
        if (this instanceof Failed failed) {
            throw new ServiceException(failed.failure());
        }
        return (Success) this;
    }

    /** The reply to a write; the mapping adds its remarks to the list. */
    default <T> Reply<T> reply(BiFunction<JsonNode, List<String>, T> mapping) {
        if (this instanceof Failed failed) {
            return failed.reply();
        }
        List<String> remarks = new ArrayList<>();
        T value = mapping.apply(((Success) this).body(), remarks);
        return new Reply.Done<>(value, remarks);
    }
}
