package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.resilience.ApiRequest;
import ai.coditect.milepost.github.resilience.AttemptResult;
import ai.coditect.milepost.github.resilience.RequestFailedException;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.github.resilience.Response;
import ai.coditect.milepost.github.resilience.ResponseClass;
import ai.coditect.milepost.github.resilience.ResponseClassifier;
import java.util.Optional;

/** Sends raw requests through the connector that the client library uses, and says what came of them. */
public final class ApiClient {

    /** From here on a status is the server's own fault; below, an answer that was given up on says nothing. */
    private static final int SERVER_ERRORS = 500;

    private final ResilientConnector connector;
    private final FailureFactory words;

    public ApiClient(ResilientConnector connector, FailureFactory words) {
        this.connector = connector;
        this.words = words;
    }

    public ApiResult send(ApiRequest request) {
        try {
            Response answer = connector.ask(request);
            ResponseClass fault = ResponseClassifier.classify(request.effect(), new AttemptResult.Answered(answer));
            return fault == ResponseClass.NONE
                    ? new ApiResult.Success(Json.read(answer.body()))
                    : new ApiResult.Failed(words.of(request.wanted(), fault, answer), false, Optional.of(answer));
        } catch (RequestFailedException fault) {
            Optional<Response> status = fault.last().filter(answer -> answer.status() >= SERVER_ERRORS);
            return new ApiResult.Failed(fault.failure(request.wanted()), fault.isUnanswered(), status);
        }
    }
}
