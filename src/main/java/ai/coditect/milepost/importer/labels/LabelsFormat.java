package ai.coditect.milepost.importer.labels;

import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.tree.JsonTree;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.importer.tree.YamlTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Label files in YAML and JSON: a list of labels, or a mapping with labels or milestones in it. */
public final class LabelsFormat implements SourceFormat {

    private static final Pattern USUAL_NAME = Pattern.compile("(?:.*[-_.])?(?:labels?|settings)\\.(?:ya?ml|jsonc?)");
    private static final Pattern YAML_NAME = Pattern.compile(".*\\.ya?ml");
    private static final Pattern JSON_NAME = Pattern.compile(".*\\.jsonc?");

    private static final Pattern JSON = Pattern.compile("\\s*[\\[{]");

    /** What makes a mapping with a name a label. */
    private static final Set<LabelKey> TELLING =
            Set.of(LabelKey.COLOR, LabelKey.NEW_NAME, LabelKey.FORMER, LabelKey.DELETE);

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public boolean recognises(SourceText source) {
        String name = source.fileName();
        if (!YAML_NAME.matcher(name).matches() && !JSON_NAME.matcher(name).matches()) {
            return false;
        }
        Findings unused = new Findings();
        Optional<Tree> root = root(source, unused);
        return unused.hasErrors()
                ? USUAL_NAME.matcher(name).matches()
                : root.filter(LabelsFormat::hasLabels).isPresent();
    }

    @Override
    public Draft read(SourceText source, ImportSettings settings, Findings findings) {
        LabelFile file = new LabelFile(settings, findings);
        root(source, findings).ifPresent(file::read);
        return new Draft(
                source.name(), Optional.empty(), file.milestones(), file.labels(), List.of(), Numbering.DOCUMENT);
    }

    /** By its name, or else by how it begins. */
    private static Optional<Tree> root(SourceText source, Findings findings) {
        boolean isNamedYaml = YAML_NAME.matcher(source.fileName()).matches();
        boolean isNamedJson = JSON_NAME.matcher(source.fileName()).matches();
        boolean isJson =
                isNamedJson || (!isNamedYaml && JSON.matcher(source.text()).lookingAt());
        return isJson ? JsonTree.read(source, findings).stream().findFirst() : YamlTree.read(source, findings);
    }

    private static boolean hasLabels(Tree root) {
        if (root instanceof Items list) {
            return list.mappings().stream().anyMatch(LabelsFormat::isLabel);
        }
        return root instanceof Fields fields
                && !fields.has("issues")
                && !fields.has("title")
                && (fields.get("labels").filter(LabelsFormat::isListOfLabels).isPresent()
                        || fields.get("milestones")
                                .filter(list -> list.mappings().stream().anyMatch(it -> it.has("title")))
                                .isPresent()
                        || fields.get("default").filter(LabelsFormat::hasLabels).isPresent());
    }

    private static boolean isListOfLabels(Tree labels) {
        return (labels instanceof Fields parts && parts.has("include"))
                || labels.mappings().stream().anyMatch(label -> label.has("name"));
    }

    private static boolean isLabel(Fields item) {
        return item.has("name")
                && !item.has("title")
                && item.all().stream()
                        .flatMap(field -> LabelKey.of(field.key()).stream())
                        .anyMatch(TELLING::contains);
    }
}
