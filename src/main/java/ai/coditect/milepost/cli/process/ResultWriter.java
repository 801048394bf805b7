package ai.coditect.milepost.cli.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output. What could not be written there is remembered, since a result that nobody got is a failure of the
 * run; that the reader went away, as {@code head} does, is none.
 */
public final class ResultWriter extends PrintWriter {

    private final Remembering target;

    private ResultWriter(Remembering target) {
        super(target);
        this.target = target;
    }

    /** Writes to the target, which is flushed only when this writer is. */
    public static ResultWriter to(Writer target) {
        return new ResultWriter(new Remembering(target));
    }

    /** Why something that was printed so far did not arrive; empty when everything did. */
    public Optional<IOException> failure() {
        flush();
        return target.failure.filter(problem -> !isReaderGone(problem));
    }

    /** The system's words for EPIPE; most languages keep the word. */
    private static boolean isReaderGone(IOException problem) {
        return String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Writes until something fails, and nothing from then on. */
    private static final class Remembering extends Writer {

        /** A part of the writing. */
        @FunctionalInterface
        private interface Writing {
            void carryOut() throws IOException;
        }

        private final Writer target;
        private Optional<IOException> failure = Optional.empty();

        Remembering(Writer target) {
            this.target = target;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            attempt(() -> target.write(text, offset, length));
        }

        @Override
        public void flush() {
            attempt(target::flush);
        }

        @Override
        public void close() {
            attempt(target::close);
        }

        private void attempt(Writing writing) {
            if (failure.isPresent()) {
                return;
            }
            try {
                writing.carryOut();
            } catch (IOException problem) {
                failure = Optional.of(problem);
            }
        }
    }
}
