package ai.coditect.milepost.importer.labels;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads labels. */
public final class LabelReader {

    private static final Pattern COLOR = Pattern.compile("#?([0-9a-fA-F]{6})");

    private final Leftovers leftovers;
    private final Findings findings;

    /**
     * Labels of one source.
     *
     * @param leftovers what has no place is added here
     */
    public LabelReader(Leftovers leftovers, Findings findings) {
        this.leftovers = leftovers;
        this.findings = findings;
    }

    /** The labels of a list. */
    public List<DraftLabel> read(Tree list) {
        return list.items().stream().flatMap(item -> label(item).stream()).toList();
    }

    private Optional<DraftLabel> label(Tree item) {
        if (!(item instanceof Fields fields)) {
            findings.lost(
                    Loss.PASSAGE,
                    item.at(),
                    "an item of the list is no label",
                    "It is left out: a label is written as keys with values, `name` among them.");
            return Optional.empty();
        }
        Map<LabelKey, Tree> values = new EnumMap<>(LabelKey.class);
        List<String> former = new ArrayList<>();
        for (Field field : fields.all()) {
            Optional<LabelKey> key = LabelKey.of(field.key());
            if (key.isEmpty()) {
                leftovers.add(field.key(), field.at());
            } else if (key.get() == LabelKey.FORMER) {
                former.addAll(names(field.value()));
            } else {
                values.put(key.get(), field.value());
            }
        }
        Optional<String> name = text(values, LabelKey.NAME);
        Optional<String> newName = text(values, LabelKey.NEW_NAME);
        if (newName.isPresent()) {
            name.ifPresent(former::add);
        }
        Optional<String> now = newName.or(() -> name);
        if (now.isEmpty()) {
            findings.lost(Loss.PASSAGE, item.at(), "a label has no name", "It is left out. Give it a `name`.");
            return Optional.empty();
        }
        if (isDeleted(values)) {
            findings.lost(
                    Loss.PASSAGE,
                    item.at(),
                    "the label `" + now.get() + "` is to be deleted",
                    "It is not brought along, and stays on GitHub: milepost deletes no label.");
            return Optional.empty();
        }
        LabelName label = new LabelName(now.get());
        return Optional.of(new DraftLabel(
                new DeclaredLabel(
                        label,
                        color(label, values, item.at()),
                        text(values, LabelKey.DESCRIPTION),
                        former.stream()
                                .map(LabelName::new)
                                .distinct()
                                .filter(it -> !it.equals(label))
                                .toList()),
                item.at()));
    }

    private static boolean isDeleted(Map<LabelKey, Tree> values) {
        return text(values, LabelKey.DELETE)
                .filter(said -> !said.toLowerCase(Locale.ROOT).equals("false"))
                .isPresent();
    }

    private Optional<String> color(LabelName label, Map<LabelKey, Tree> values, Location at) {
        Optional<Tree> written = Optional.ofNullable(values.get(LabelKey.COLOR));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String text = written.flatMap(Tree::text).orElse("");
        Matcher color = COLOR.matcher(text);
        if (color.matches()) {
            return Optional.of(color.group(1).toLowerCase(Locale.ROOT));
        }
        boolean isMissing = text.isEmpty();
        findings.lost(
                Loss.VALUE,
                written.map(Tree::at).orElse(at),
                isMissing
                        ? "the label `" + label + "` has no colour beside its `color:`"
                        : "`" + text + "` is no colour, of the label `" + label + "`",
                isMissing
                        ? "In YAML, `#` begins a comment: put a colour such as '#d73a4a' into quotes."
                        : "It is left out. Write six hexadecimal digits, such as d73a4a.");
        return Optional.empty();
    }

    /** The names that a label had: one, a list, or labels with names, each of which may have had others. */
    private static List<String> names(Tree former) {
        return former.items().stream()
                .flatMap(item -> item instanceof Fields fields
                        ? Stream.concat(
                                fields.text("name").stream(),
                                fields.all().stream()
                                        .filter(field -> LabelKey.of(field.key())
                                                .filter(LabelKey.FORMER::equals)
                                                .isPresent())
                                        .flatMap(field -> names(field.value()).stream()))
                        : item.text().stream())
                .toList();
    }

    private static Optional<String> text(Map<LabelKey, Tree> values, LabelKey key) {
        return Optional.ofNullable(values.get(key)).flatMap(Tree::text);
    }
}
