package ai.coditect.milepost.github.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * HttpCore's connection, but heads have limits, and what is cut off is never taken for whole: HttpCore lets the end of
 * the connection stand for the end of a line, in a head as between chunks.
 */
final class StrictHttpConnection extends DefaultBHttpClientConnection {

    /** More than the head of any of GitHub's answers takes. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(1 << 15)
            .setMaxHeaderCount(200)
            .build();

    /** Bound to no socket yet. */
    StrictHttpConnection() {
        super(LIMITS, null, null, null, null, null, null, config -> new HeadParser());
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream stream) {
        InputStream source = length == ContentLengthStrategy.CHUNKED
                ? new Endless(stream, () -> new ConnectionClosedException("the connection ended before the last chunk"))
                : stream;
        return super.createContentInputStream(length, buffer, source);
    }

    private static final class HeadParser extends DefaultHttpResponseParser {

        HeadParser() {
            super(LIMITS);
        }

        @Override
        public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream stream)
                throws IOException, HttpException {
            return super.parse(
                    buffer,
                    new Endless(stream, () -> new NoHttpResponseException("the connection ended before the head did")));
        }
    }

    /** A stream whose end is a fault. */
    private static final class Endless extends FilterInputStream {

        private final Supplier<IOException> fault;

        Endless(InputStream stream, Supplier<IOException> fault) {
            super(stream);
            this.fault = fault;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return checked(super.read(bytes, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0) {
                throw fault.get();
            }
            return read;
        }
    }
}
