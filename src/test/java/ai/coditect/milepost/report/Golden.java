package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Compares whole outputs with the files of {@code report-cases}, where a terminal escape is written {@code ⟦31m}. */
final class Golden {

    private Golden() {}

    /** Writes a report. */
    @FunctionalInterface
    interface Report {
        void write(Appendable out) throws IOException;
    }

    static void assertSame(String file, Report report) {
        String text = text(report);
        assertThat(text.replace("\u001b[", "⟦")).as(file).isEqualTo(read(file));
    }

    static String text(Report report) {
        StringBuilder out = new StringBuilder();
        try {
            report.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String read(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("/report-cases/" + file)) {
            return in == null ? "no such file: " + file : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
