package ai.coditect.milepost.report.text;

import ai.coditect.milepost.doctor.Check;
import ai.coditect.milepost.doctor.Diagnosis;
import ai.coditect.milepost.doctor.Status;
import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.DoctorWords;
import ai.coditect.milepost.report.Visible;
import java.io.IOException;
import java.util.List;

/** What is right and wrong with an installation: a line for each check, and below it what to do. */
public final class DiagnosisText {

    private static final int STATUS = 9;
    private static final int SUBJECT = 14;
    private static final int INDENT = STATUS + SUBJECT;

    private final Style style;

    public DiagnosisText(Style style) {
        this.style = style;
    }

    /** Writes all checks and, last, what they come to. */
    public void write(Diagnosis diagnosis, Appendable out) throws IOException {
        TextPage page = new TextPage(style);
        diagnosis.checks().forEach(check -> add(check, page));
        page.gap();
        page.line(0, DoctorWords.sum(diagnosis));
        out.append(page.toString());
    }

    private void add(Check check, TextPage page) {
        String head = page.paint(ink(check.status()), padded(DoctorWords.of(check.status()), STATUS))
                + padded(DoctorWords.of(check.subject()), SUBJECT);
        List<String> lines = Columns.wrap(Visible.line(check.summary()), page.width() - INDENT);
        page.line(0, head + lines.get(0));
        lines.stream().skip(1).forEach(line -> page.line(INDENT, line));
        if (!check.remedy().isEmpty()) {
            page.wrapped(INDENT, 0, TextColor.PLAIN, Visible.line(check.remedy()));
        }
    }

    private static TextColor ink(Status status) {
        return switch (status) {
            case OK -> TextColor.GREEN;
            case WARNING -> TextColor.YELLOW;
            case FAULT -> TextColor.RED;
        };
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }
}
