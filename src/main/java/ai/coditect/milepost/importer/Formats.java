package ai.coditect.milepost.importer;

import ai.coditect.milepost.importer.csv.CsvFormat;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.frontmatter.FrontMatterFormat;
import ai.coditect.milepost.importer.json.JsonFormat;
import ai.coditect.milepost.importer.labels.LabelsFormat;
import ai.coditect.milepost.importer.markdown.MarkdownFormat;
import ai.coditect.milepost.importer.records.RecordReader;
import ai.coditect.milepost.importer.shell.ShellFormat;
import ai.coditect.milepost.importer.tree.JsonTree;
import ai.coditect.milepost.importer.tree.YamlTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forms that files can have. */
public final class Formats {

    private static final SourceFormat LABELS = new LabelsFormat();
    private static final SourceFormat JSON = new JsonFormat();
    static final FrontMatterFormat FRONT_MATTER = new FrontMatterFormat();
    static final SourceFormat MARKDOWN = new MarkdownFormat();

    /** In the order in which they are tried. */
    private static final List<SourceFormat> ALL =
            List.of(LABELS, JSON, new CsvFormat(), new ShellFormat(), FRONT_MATTER, MARKDOWN);

    private Formats() {}

    /** What {@code --from} takes. */
    public static List<String> names() {
        return ALL.stream().map(SourceFormat::name).toList();
    }

    /** What {@code --map} takes for the meaning of a column. */
    public static Set<String> meanings() {
        return RecordReader.meanings();
    }

    static Optional<SourceFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    static Optional<SourceFormat> of(SourceText source) {
        return ALL.stream().filter(format -> format.recognises(source)).findFirst();
    }

    /** What a file is meant to be that is named so, and is broken. */
    static Optional<SourceFormat> ofBroken(SourceText source) {
        Findings unused = new Findings();
        return switch (source.fileName().replaceFirst(".*\\.", "")) {
            case "json", "jsonc", "jsonl", "ndjson" -> {
                JsonTree.read(source, unused);
                yield Optional.of(JSON).filter(json -> unused.hasErrors());
            }
            case "yml", "yaml" -> {
                YamlTree.read(source, unused);
                yield Optional.of(LABELS).filter(labels -> unused.hasErrors());
            }
            default -> Optional.empty();
        };
    }
}
