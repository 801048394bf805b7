package ai.coditect.milepost.testing;

import java.io.IOException;
import java.io.Writer;

/** Takes nothing, and says why. */
public final class FailingWriter extends Writer {
    private final String why;

    public FailingWriter(String why) {
        this.why = why;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        throw new IOException(why);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
