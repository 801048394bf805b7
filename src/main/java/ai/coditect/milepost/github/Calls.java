package ai.coditect.milepost.github;

import ai.coditect.milepost.github.resilience.Answer;
import ai.coditect.milepost.github.resilience.Attempt;
import ai.coditect.milepost.github.resilience.ConnectionFault;
import ai.coditect.milepost.github.resilience.FailureClassifier;
import ai.coditect.milepost.github.resilience.FaultClass;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import java.util.Optional;

/** Sends raw requests through the connector that the client library uses, and says what came of them. */
final class Calls {

    /** From here on a status is the server's own fault; below, an answer that was given up on says nothing. */
    private static final int SERVER_ERRORS = 500;

    private final ResilientConnector connector;
    private final FailureWords words;

    Calls(ResilientConnector connector, FailureWords words) {
        this.connector = connector;
        this.words = words;
    }

    CallResult send(RawRequest request) {
        try {
            Answer answer = connector.ask(request);
            FaultClass fault = FailureClassifier.classify(request.effect(), new Attempt.Answered(answer));
            return fault == FaultClass.NONE
                    ? new CallResult.Success(Json.read(answer.body()))
                    : new CallResult.Failed(words.of(request.wanted(), fault, answer), false, Optional.of(answer));
        } catch (ConnectionFault fault) {
            Optional<Answer> status = fault.last().filter(answer -> answer.status() >= SERVER_ERRORS);
            return new CallResult.Failed(fault.failure(request.wanted()), fault.isUnanswered(), status);
        }
    }
}
