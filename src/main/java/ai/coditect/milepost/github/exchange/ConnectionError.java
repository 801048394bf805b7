package ai.coditect.milepost.github.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Why no whole response came. */
public enum ConnectionError implements AttemptResult {
    /** No connection was made, so nothing was sent. */
    NOT_SENT("no connection could be made"),
    /** None is allowed: a proxy refuses, or a certificate is not trusted. Another try would end in the same way. */
    BLOCKED("no connection is allowed"),
    /** The connection was lost before the response. */
    CUT_OFF("the connection was lost before the answer came"),
    /** No whole response in time. */
    TIMED_OUT("no answer came in time"),
    /** The response stopped in the middle. */
    TRUNCATED("the answer stopped in the middle"),
    /** The response is longer than is read. */
    TOO_LONG("the answer is longer than any of GitHub's"),
    /** The response is compressed as nobody asked for, or is no text. */
    UNREADABLE("the answer is in an encoding that was not asked for, or damaged");

    private final String words;

    ConnectionError(String words) {
        this.words = words;
    }

    /** What happened, as part of a sentence. */
    public String words() {
        return words;
    }

    /**
     * Classifies what a connector threw, other than a {@link NoConnectionException}, which says what it is. Only a
     * {@link ConnectException} says that nothing was sent.
     */
    public static ConnectionError of(IOException fault) {
        if (fault instanceof ConnectException) {
            return NOT_SENT;
        }
        for (Optional<Throwable> cause = Optional.of(fault);
                cause.isPresent();
                cause = Optional.ofNullable(cause.get().getCause())) {
            Throwable one = cause.get();
            if (one instanceof SocketTimeoutException) {
                return TIMED_OUT;
            }
            if (one instanceof AnswerTooLongException) {
                return TOO_LONG;
            }
            if (isDamage(one)) {
                return UNREADABLE;
            }
            if (isTruncation(one)) {
                return TRUNCATED;
            }
        }
        return CUT_OFF;
    }

    private static boolean isDamage(Throwable fault) {
        return fault instanceof ZipException
                || fault instanceof CharacterCodingException
                || fault instanceof HttpException
                || fault instanceof MessageConstraintException;
    }

    /** Of the JDK's streams, and of the connection's. */
    private static boolean isTruncation(Throwable fault) {
        return fault instanceof EOFException
                || fault instanceof ConnectionClosedException
                || fault instanceof MalformedChunkCodingException;
    }
}
