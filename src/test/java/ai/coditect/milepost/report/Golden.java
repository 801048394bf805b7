package ai.coditect.milepost.report;

import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.JsonResults;
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

    /** The same for JSON, which the schema of the command has to accept. */
    static void assertSame(String file, String command, Report report) {
        JsonResults.check(command, text(report));
        assertSame(file, report);
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
