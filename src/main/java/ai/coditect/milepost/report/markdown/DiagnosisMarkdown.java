package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.doctor.Check;
import ai.coditect.milepost.doctor.Diagnosis;
import ai.coditect.milepost.report.DoctorWords;
import java.io.IOException;

/** What is right and wrong with an installation as a Markdown table, to paste into an issue. */
public final class DiagnosisMarkdown {

    /** Writes all of it. */
    public void write(Diagnosis diagnosis, Appendable out) throws IOException {
        StringBuilder page = new StringBuilder("### milepost doctor\n\n**" + DoctorWords.sum(diagnosis) + "**\n\n");
        page.append("| | | |\n|---|---|---|\n");
        for (Check check : diagnosis.checks()) {
            page.append("| ").append(DoctorWords.of(check.status())).append(" | ");
            page.append(DoctorWords.of(check.subject())).append(" | ");
            page.append(Markdown.prose(check.summary()));
            page.append(check.remedy().isEmpty() ? "" : ". " + Markdown.prose(check.remedy()));
            page.append(" |\n");
        }
        out.append(page);
    }
}
