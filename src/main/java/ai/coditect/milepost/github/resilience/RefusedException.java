package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.Response;

/** Thrown through the client library for a response that is no success, before the library makes something of it. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ResponseClass meaning;
    private final transient Response response;

    RefusedException(ResponseClass meaning, Response response) {
        super("status " + response.status());
        this.meaning = meaning;
        this.response = response;
    }

    public ResponseClass meaning() {
        return meaning;
    }

    public Response response() {
        return response;
    }
}
