package ai.coditect.milepost.report;

import ai.coditect.milepost.testing.GoldenFile;
import java.io.IOException;
import java.io.UncheckedIOException;

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
        GoldenFile.assertSame("report-cases/" + file, text.replace("\u001b[", "⟦"));
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
}
