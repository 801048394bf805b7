package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.importer.tree.Tree.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the values of records. */
final class Words {

    /** Keys of a mapping that names a person or anything else. */
    private static final List<String> NAME_KEYS = List.of("login", "name", "title", "displayName");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private Words() {}

    /** Whether it is a number, and nothing else. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether leaving a value out loses anything. */
    static boolean saysSomething(Tree value) {
        if (value instanceof Fields fields) {
            return fields.all().stream().anyMatch(field -> saysSomething(field.value()));
        }
        if (value instanceof Items items) {
            return items.all().stream().anyMatch(Words::saysSomething);
        }
        return value.text().filter(text -> !text.equals("false")).isPresent();
    }

    static Optional<String> raw(Tree value) {
        return value instanceof Text text && !text.value().isBlank() ? Optional.of(text.value()) : Optional.empty();
    }

    /** Texts, and the names of what is described. */
    static List<String> words(Tree value) {
        return value.items().stream().flatMap(item -> word(item).stream()).toList();
    }

    /** The text of one item of a list, or the name of what it describes. */
    static Optional<String> word(Tree item) {
        return item instanceof Fields fields
                ? NAME_KEYS.stream().flatMap(key -> fields.text(key).stream()).findFirst()
                : item.text();
    }

    /** The parts of a list that is written as a text; quotes around a part are not its own. */
    static List<String> list(Tree item) {
        return item.text().stream()
                .flatMap(text -> Arrays.stream(text.split("[,;\\n]", -1)))
                .map(part -> part.strip().replaceAll("^[\"'`]+|[\"'`]+$", "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
    }
}
