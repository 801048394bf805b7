package ai.coditect.milepost.yamledit;

import static ai.coditect.milepost.yamledit.Golden.add;
import static ai.coditect.milepost.yamledit.Golden.at;
import static ai.coditect.milepost.yamledit.Golden.given;
import static ai.coditect.milepost.yamledit.Golden.insert;
import static ai.coditect.milepost.yamledit.Golden.move;
import static ai.coditect.milepost.yamledit.Golden.remove;
import static ai.coditect.milepost.yamledit.Golden.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.yamledit.Content.Entries;
import ai.coditect.milepost.yamledit.Content.Text;
import ai.coditect.milepost.yamledit.Content.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.error.YAMLException;

/** Several edits of one file, as they come. */
class DefinitionEditTest {

    private static final List<String> ORDER = List.of("id", "title", "labels", "goal", "tasks", "done");

    private static final String ISSUES = """
            issues:
              - id: one
                title: "One"
                labels: [a, b]
                tasks:
                - x y

              # about two
              - id: two
                title: "Two"
                # a note at the end

              # about three
              - id: three
                title: "Three"
            """;

    @Test
    void newValuesAreWrittenAsThoseUnderTheSameKey() {
        given(ISSUES)
                .edit(root -> {
                    Place two = at(root, "issues.1");
                    two.put("labels", texts("good first issue", "b c"), ORDER);
                    two.put("tasks", texts("one", "two: three"), ORDER);
                    two.put("goal", new Text("a: b"), ORDER);
                    at(root, "issues.2").put("done", new Word("true"), ORDER);
                    add(at(root, "issues.0.tasks"), "z");
                })
                .gives("""
                issues:
                  - id: one
                    title: "One"
                    labels: [a, b]
                    tasks:
                    - x y
                    - z

                  # about two
                  - id: two
                    title: "Two"
                    labels: [good first issue, b c]
                    goal: "a: b"
                    tasks:
                    - one
                    - "two: three"
                    # a note at the end

                  # about three
                  - id: three
                    title: "Three"
                    done: true
                """);
    }

    @Test
    void aNewItemHasABlankLineBeforeItWhereTheOthersHaveOne() {
        Map<String, Content> four = new LinkedHashMap<>();
        four.put("id", new Text("four"));
        four.put("title", new Text("Four"));
        four.put("goal", new Text("long\ntext\n"));
        given(ISSUES)
                .edit(root -> {
                    Place issues = at(root, "issues");
                    issues.items(List.of(
                            new Item.Kept(issues.items().get(0)),
                            new Item.Kept(issues.items().get(1)),
                            new Item.Kept(issues.items().get(2)),
                            new Item.Added(new Entries(four))));
                })
                .gives(ISSUES + """

                  - id: four
                    title: "Four"
                    goal: |
                      long
                      text
                """.indent(0));
    }

    @Test
    void anItemGoesWithTheCommentInsideIt() {
        given(ISSUES).edit(root -> remove(at(root, "issues"), 1)).gives("""
                issues:
                  - id: one
                    title: "One"
                    labels: [a, b]
                    tasks:
                    - x y

                  # about two

                  # about three
                  - id: three
                    title: "Three"
                """);
    }

    private static final String SPACED = """
            tasks:
              - a

              - b

              # c comes
              - c

            next: 1
            """;

    @Test
    void blankLinesStayBetweenItems() {
        given(SPACED).edit(root -> insert(at(root, "tasks"), 1, "new")).gives("""
                tasks:
                  - a

                  - new

                  - b

                  # c comes
                  - c

                next: 1
                """);
        given(SPACED).edit(root -> remove(at(root, "tasks"), 0)).gives("""
                tasks:
                  - b

                  # c comes
                  - c

                next: 1
                """);
        given(SPACED).edit(root -> move(at(root, "tasks"), 2, 0)).gives("""
                tasks:
                  - c

                  - a

                  - b

                  # c comes

                next: 1
                """);
    }

    @Test
    void lineBreaksAreThoseOfTheFile() {
        given("\uFEFFa: 1\r\nb:\r\n  - x\r\n  - y")
                .edit(root -> {
                    add(at(root, "b"), "multi\nline\n");
                    root.put("c", texts("p q", "r s"), List.of());
                })
                .gives(
                        "\uFEFFa: 1\r\nb:\r\n  - x\r\n  - y\r\n  - |\r\n    multi\r\n    line\r\nc:\r\n  - p q\r\n  - r s");
    }

    @Test
    void newValuesInTheFlowStayInTheFlow() {
        given("meta:\n  a: {x: 1, y: [p, q]}\n")
                .edit(root -> {
                    at(root, "meta.a").put("z", new Text("a, b"), List.of("x", "z", "y"));
                    at(root, "meta.a").put("w", new Entries(Map.of("k", new Text("v"))), List.of());
                    add(at(root, "meta.a.y"), "multi\nline");
                })
                .gives("meta:\n  a: {x: 1, z: 'a, b', y: [p, q, \"multi\\nline\"], w: {k: v}}\n");
    }

    @Test
    void newListsOfShortWordsAreInTheFlow() {
        given("b:\n")
                .edit(root -> root.put("c", texts("one", "two"), List.of()))
                .gives("b:\nc: [one, two]\n");
        given("b:\n").edit(root -> at(root, "b").set(texts("one thing", "two"))).gives("b:\n  - one thing\n  - two\n");
    }

    @Test
    void aKeyIsAddedAboveTheCommentOfTheFirst() {
        given("x:\n  # why\n  goal: 1\n")
                .edit(root -> at(root, "x").put("id", new Text("a"), ORDER))
                .gives("x:\n  id: a\n  # why\n  goal: 1\n");
        given("# The file.\ngoal: 1\n")
                .edit(root -> root.put("id", new Text("a"), ORDER))
                .gives("# The file.\nid: a\ngoal: 1\n");
    }

    @Test
    void theLastEditOfAPlaceCounts() {
        given("a: 1\nb: 2\n")
                .edit(root -> {
                    root.remove("a");
                    root.put("a", new Text("x"), List.of());
                    root.put("b", new Text("y"), List.of());
                    root.remove("b");
                })
                .gives("a: x\n");
        given("a: [b]\n")
                .edit(root -> {
                    add(at(root, "a"), "c");
                    root.set(Content.of(root));
                })
                .gives("a: [b]\n");
    }

    @Test
    void markersAndDirectivesStay() {
        given("%YAML 1.1\n---\n? a\n: b\n...\n")
                .set("a", "w")
                .edit(root -> root.put("c", new Text("d"), List.of()))
                .gives("%YAML 1.1\n---\n? a\n: w\nc: d\n...\n");
    }

    @Test
    void whatWouldNotReadBackIsRefused() {
        given("a: !t x\n").set("a", "y").isRefused();
        given("a: [k: v]\n")
                .edit(root -> at(root, "a.0").put("l", new Text("w"), List.of()))
                .isRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "a: 1\n---\nb: 2\n", "a: [\n", "a: *b\n", "&a [*a]\n"})
    void whatIsNoDocumentHasNoEditor(String text) {
        assertThatThrownBy(() -> YamlEditor.of(text)).isInstanceOf(YAMLException.class);
    }

    @Test
    void onlyAListHasItemsAndOnlyItsOwn() {
        Place root = YamlEditor.of("a: [x]\nb: [y]\n").root();
        Place a = at(root, "a");
        Item other = new Item.Kept(at(root, "b.0"));
        Item twice = new Item.Kept(at(root, "a.0"));
        assertThatThrownBy(() -> a.items(List.of(other))).hasMessageContaining("none of this list's");
        assertThatThrownBy(() -> a.items(List.of(twice, twice))).hasMessageContaining("kept twice");
        assertThatThrownBy(() -> root.items(List.of())).hasMessageContaining("only a list");
        assertThatThrownBy(() -> a.remove("x")).hasMessageContaining("from a mapping");
        assertThat(a.keys()).isEmpty();
        assertThat(a.text()).isEmpty();
        assertThat(root.items()).isEmpty();
        assertThat(a.get("x")).isEmpty();
    }
}
