package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.github.resilience.RequestFailedException;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.github.resilience.ResponseClass;
import ai.coditect.milepost.github.resilience.ResponseClassifier;
import java.util.Optional;

/** Sends the requests that the client library has no call for, through the same connector. */
public final class ApiClient {

    private static final int SERVER_ERRORS = 500;

    private final ResilientConnector connector;
    private final FailureFactory failures;

    public ApiClient(ResilientConnector connector, FailureFactory failures) {
        this.connector = connector;
        this.failures = failures;
    }

    public FailureFactory failures() {
        return failures;
    }

    /**
     * Sends a request as often as is right.
     *
     * @param shape of a usable answer; a write that is answered otherwise may have been carried out all the same
     */
    public ApiResult send(ApiRequest request, Shape shape) {
        ApiResult result = send(request);
        if (!(result instanceof ApiResult.Success success)) {
            return result;
        }
        return shape.fault(success.body(), "the answer")
                .<ApiResult>map(fault -> new ApiResult.Failed(
                        failures.malformed(request.wanted(), fault), request.writes(), false, Optional.empty()))
                .orElse(result);
    }

    /** Sends a request as often as is right, whatever JSON the answer holds. */
    public ApiResult send(ApiRequest request) {
        try {
            Response response = connector.ask(request);
            ResponseClass meaning = ResponseClassifier.classify(request.idempotency(), response);
            return meaning == ResponseClass.OK
                    ? new ApiResult.Success(response.json(), response.next())
                    : new ApiResult.Failed(
                            failures.of(request.wanted(), meaning, response), false, false, Optional.of(response));
        } catch (RequestFailedException fault) {
            Optional<Response> last = fault.last().filter(response -> response.status() >= SERVER_ERRORS);
            return new ApiResult.Failed(fault.failure(request.wanted()), fault.isUnanswered(), fault.isTooLong(), last);
        }
    }
}
