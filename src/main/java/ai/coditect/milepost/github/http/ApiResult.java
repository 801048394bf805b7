package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.resilience.Response;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a raw request came to. */
public sealed interface ApiResult {

    /** A usable answer; a missing node when it has no text. */
    record Success(JsonNode body) implements ApiResult {}

    /**
     * None that is usable.
     *
     * @param unanswered it may have been carried out all the same
     * @param answer what the service said in the end; empty when the request got no last word
     */
    record Failed(Failure failure, boolean unanswered, Optional<Response> answer) implements ApiResult {
        public <T> Reply<T> reply() {
            return unanswered ? new Reply.Unanswered<>(failure) : new Reply.Refused<>(failure);
        }
    }

    /** The answer of a read. */
    default JsonNode orThrow() {
        if (this instanceof Failed failed) {
            throw new ServiceException(failed.failure());
        }
        return ((Success) this).body();
    }

    /** The answer of a write; the function adds the remarks to the list that it is given. */
    default <T> Reply<T> reply(BiFunction<JsonNode, List<String>, T> mapping) {
        if (this instanceof Failed failed) {
            return failed.reply();
        }
        List<String> remarks = new ArrayList<>();
        T value = mapping.apply(((Success) this).body(), remarks);
        return new Reply.Done<>(value, remarks);
    }
}
