package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.importer.Imported;
import ai.coditect.milepost.report.ImportWords;
import java.io.IOException;

/** What an import found and left, and its files, as Markdown within a given size. */
public final class ImportMarkdown {

    /**
     * Writes all of it.
     *
     * @param directory where the files go
     */
    public void write(Imported imported, String directory, Appendable out) throws IOException {
        BoundedPage page = new BoundedPage(PlanMarkdown.JOB_SUMMARY_BYTES);
        page.paragraph("### milepost import");
        if (imported.hasErrors()) {
            page.paragraph("**Nothing was written.**");
        } else {
            page.paragraph("**" + Markdown.prose(ImportWords.found(imported)) + "** "
                    + Markdown.prose(ImportWords.left(imported)));
        }
        page.lines(
                "#### Files\n",
                imported.files().entrySet().stream()
                        .map(file -> "- " + Markdown.code(directory + "/" + file.getKey()) + " "
                                + ImportWords.size(file.getValue()))
                        .toList(),
                "file");
        page.lines("#### Findings\n", PlanMarkdown.findings(imported.findings()), "finding");
        out.append(page.toString());
    }
}
