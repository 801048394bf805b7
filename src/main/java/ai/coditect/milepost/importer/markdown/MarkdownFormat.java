package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import java.util.List;
import java.util.Optional;

/** Plans and lists of issues in Markdown. */
public final class MarkdownFormat implements SourceFormat {

    /** Each can be a node of the parsed document, and takes its memory. */
    private static final int MOST_LINES = 500_000;

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
        if (source.text().chars().filter(character -> character == '\n').count() > MOST_LINES) {
            findings.error(
                    source.at(1), "the document has more than 500,000 lines", "Divide it, and import the parts.");
            return new Draft(source.name(), Optional.empty(), List.of(), List.of(), List.of(), Numbering.DOCUMENT);
        }
        return new DocumentReader(source, settings, findings).read();
    }
}
