package ai.coditect.milepost.yamledit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.yamledit.Content.Entries;
import ai.coditect.milepost.yamledit.Content.Items;
import ai.coditect.milepost.yamledit.Content.Text;
import ai.coditect.milepost.yamledit.Content.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

class YamlEditorTest {

    private static final int CASES = Integer.getInteger("milepost.yamledit.cases", 400);

    /** A block that keeps the blank lines behind it: what comes behind it cannot always move or go. */
    private static final Pattern KEEPS = Pattern.compile("[|>][1-9]?\\+");

    @Test
    void whatIsWrittenSaysExactlyWhatIsWanted() {
        assertThat(IntStream.range(0, CASES)
                        .filter(seed -> isRefused(seed, false))
                        .count())
                .isLessThan(CASES / 100);
    }

    @Test
    void soItDoesWithAnchorsAndAliases() {
        assertThat(IntStream.range(0, CASES)
                        .filter(seed -> isRefused(seed, true))
                        .count())
                .isLessThan(CASES / 100);
    }

    private static boolean isRefused(int seed, boolean anchored) {
        Random random = new Random(seed);
        String before = new RandomYaml(random, anchored).document();
        YamlEditor editor = YamlEditor.of(before);
        assertThat(editor.edited()).as("seed %s, unedited", seed).contains(before);
        Content wanted = new RandomEdits(random).edit(editor.root());
        Optional<String> edited = editor.edited();
        if (edited.isEmpty() && KEEPS.matcher(before).find()) {
            return true;
        }
        String after =
                edited.orElseThrow(() -> new AssertionError("seed " + seed + " refused\n" + before + "\n=> " + wanted));
        assertThat(read(compose(after)))
                .as("seed %s%n%s%n=>%n%s", seed, before, after)
                .isEqualTo(unordered(wanted));
        if (!anchored) {
            assertThat(Untouched.lost(Untouched.lines(editor.root(), before), after))
                    .as("seed %s%n%s%n=>%n%s", seed, before, after)
                    .isEmpty();
        }
        YamlEditor again = YamlEditor.of(after);
        again.root().set(wanted);
        assertThat(again.edited()).as("seed %s again", seed).contains(after);
        return false;
    }

    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options).getSingleNode();
    }

    /** Plain objects: a text, a word in a list of its own, a list, a map. */
    private static Object read(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.STR)
                    ? scalar.getValue()
                    : List.of(Tag.NULL.equals(scalar.getTag()) ? "null" : scalar.getValue(), "word");
        }
        if (node instanceof SequenceNode sequence) {
            return List.of(
                    "items",
                    sequence.getValue().stream().map(YamlEditorTest::read).toList());
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((MappingNode) node)
                .getValue()
                .forEach(
                        entry -> entries.put(((ScalarNode) entry.getKeyNode()).getValue(), read(entry.getValueNode())));
        return entries;
    }

    private static Object unordered(Content content) {
        if (content instanceof Word word) {
            return List.of(word.word().equals("~") ? "null" : word.word(), "word");
        }
        if (content instanceof Items items) {
            return List.of(
                    "items",
                    items.items().stream().map(YamlEditorTest::unordered).toList());
        }
        if (content instanceof Entries entries) {
            Map<String, Object> all = new LinkedHashMap<>();
            entries.entries().forEach((key, value) -> all.put(key, unordered(value)));
            return all;
        }
        return ((Text) content).text();
    }
}
