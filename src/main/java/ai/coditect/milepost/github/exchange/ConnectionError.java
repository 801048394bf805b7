package ai.coditect.milepost.github.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;

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

    /** Classifies what a connector threw. What did not certainly happen before the request was sent counts as sent. */
    public static ConnectionError of(IOException fault) {
        for (Optional<Throwable> cause = Optional.of(fault);
                cause.isPresent();
                cause = Optional.ofNullable(cause.get().getCause())) {
            Throwable one = cause.get();
            if (isBeforeSending(one)) {
                return NOT_SENT;
            }
            if (one instanceof HttpTimeoutException || one instanceof java.net.SocketTimeoutException) {
                return TIMED_OUT;
            }
            if (one instanceof AnswerTooLongException) {
                return TOO_LONG;
            }
            if (one instanceof ZipException || one instanceof CharacterCodingException) {
                return UNREADABLE;
            }
            if (one instanceof EOFException || isTruncation(one)) {
                return TRUNCATED;
            }
        }
        return CUT_OFF;
    }

    private static boolean isBeforeSending(Throwable fault) {
        return fault instanceof HttpConnectTimeoutException
                || fault instanceof ConnectException
                || fault instanceof UnknownHostException
                || fault instanceof NoRouteToHostException
                || fault instanceof PortUnreachableException
                || fault instanceof UnresolvedAddressException
                || fault instanceof SSLHandshakeException;
    }

    /** The JDK's client has no exception of its own for a body that ends early, only these messages. */
    private static boolean isTruncation(Throwable fault) {
        String message = Optional.ofNullable(fault.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return message.contains("fixed content-length") || message.contains("chunked transfer encoding");
    }
}
