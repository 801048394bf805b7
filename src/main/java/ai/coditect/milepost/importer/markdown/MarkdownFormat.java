package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;

/** Plans and lists of issues in Markdown. */
public final class MarkdownFormat implements SourceFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public boolean recognises(SourceText source) {
        return source.fileName().endsWith(".md")
                || source.fileName().endsWith(".markdown")
                || source.text().startsWith("# ")
                || source.text().contains("\n# ")
                || source.text().contains("\n## ");
    }

    @Override
    public Draft read(SourceText source, ImportSettings settings, Findings findings) {
        return new DocumentReader(source, settings, findings).read();
    }
}
