package ai.coditect.milepost.report.text;

import ai.coditect.milepost.importer.Imported;
import ai.coditect.milepost.report.ImportWords;
import ai.coditect.milepost.report.Visible;
import java.io.IOException;

/** What an import found and left, and the files that it would write, as text. */
public final class ImportText {

    private static final int INDENT = 2;

    private final Style style;

    public ImportText(Style style) {
        this.style = style;
    }

    /**
     * Writes all of it.
     *
     * @param directory where the files go
     */
    public void write(Imported imported, String directory, Appendable out) throws IOException {
        TextPage page = new TextPage(style);
        imported.findings().forEach(finding -> DiagnosticsText.add(finding, page));
        page.gap();
        if (imported.hasErrors()) {
            page.line(0, "Nothing was written.");
        } else {
            page.line(0, ImportWords.found(imported));
            page.line(0, ImportWords.left(imported));
            page.gap();
            page.line(0, "Files in " + Visible.line(directory) + "/:");
            imported.files().forEach((name, text) -> page.line(INDENT, name + "  " + ImportWords.size(text)));
        }
        out.append(page.toString());
    }
}
