package ai.coditect.milepost.github.exchange;

import java.io.IOException;

/** Thrown by whoever reads an answer that is longer than is allowed. */
public final class AnswerTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param maxBytes the bound */
    public AnswerTooLongException(int maxBytes) {
        super("more than " + maxBytes + " bytes");
    }
}
