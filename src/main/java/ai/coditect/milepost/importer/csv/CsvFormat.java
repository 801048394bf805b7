package ai.coditect.milepost.importer.csv;

import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.records.RecordReader;

/** Tables: the exports of trackers, and any other with a title in each row. */
public final class CsvFormat implements SourceFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(SourceText source) {
        return source.fileName().endsWith(".csv") || source.fileName().endsWith(".tsv");
    }

    @Override
    public Draft read(SourceText source, ImportSettings settings, Findings findings) {
        return RecordReader.read(source.name(), Table.read(source, findings), settings, findings);
    }
}
