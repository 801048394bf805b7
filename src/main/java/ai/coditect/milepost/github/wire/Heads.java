package ai.coditect.milepost.github.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads the heads of responses, within limits and whole: HttpCore takes the end of the connection for the end of a
 * head, so what is cut off there would be taken for a whole answer.
 */
final class Heads extends DefaultHttpResponseParser {

    /** More than the head of any of GitHub's answers takes. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(1 << 16)
            .setMaxHeaderCount(500)
            .build();

    private Heads() {
        super(LIMITS);
    }

    /** A connection that reads heads so, bound to no socket yet. */
    static DefaultBHttpClientConnection connection() {
        return new DefaultBHttpClientConnection(LIMITS, null, null, null, null, null, null, config -> new Heads());
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream stream) throws IOException, HttpException {
        return super.parse(buffer, new Endless(stream));
    }

    /** Does not end but by a fault. */
    private static final class Endless extends FilterInputStream {

        Endless(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return checked(super.read(bytes, offset, length));
        }

        private static int checked(int read) throws NoHttpResponseException {
            if (read < 0) {
                throw new NoHttpResponseException("the connection ended before the head of the answer did");
            }
            return read;
        }
    }
}
