package ai.coditect.milepost.importer.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlPageTest {

    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "#",
            " #",
            "# ",
            ": ",
            ":",
            "- ",
            "-",
            "'",
            "\"",
            "\\",
            "`",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "?",
            "~",
            "null",
            "true",
            "no",
            "yes",
            "0x1F",
            "1e3",
            "000000",
            "5e8741",
            "2025-12-06",
            "12:30",
            "<<",
            "=",
            "---",
            "...",
            "é",
            "日本",
            "😀",
            "\u0085",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\u00A0",
            "\u200B",
            "a",
            "Word",
            "#{id}",
            "\\#{id}",
            "<!-- x -->",
            "```",
            "4h",
            ".5",
            "+1",
            "_");

    @Test
    void writesAsPeopleDo() {
        YamlPage page = new YamlPage();
        page.comment("From PLAN.md");
        page.text("repository", "octocat/hello-world");
        page.open("people");
        page.undecided("Developer 1");
        page.undecided("a: b");
        page.close();
        page.open("labels");
        page.item();
        page.text("name", "P0: now");
        page.text("color", "000000");
        page.close();
        page.close();
        page.open("issues");
        page.item();
        page.text("id", "first");
        page.text("title", "[Phase 1] It's #1");
        page.names("labels", List.of("a b", "c, d", "on"));
        page.texts("tasks", List.of("Install `pytest`", "`pytest`", "yes", "a: b"));
        page.text("body", "# Head\n\n    code\nend\n");
        page.text("goal", "  indented\n\nmore");
        page.close();
        page.close();
        assertThat(page.toString()).isEqualTo("""
                # From PLAN.md
                repository: octocat/hello-world
                people:
                  Developer 1: null
                  'a: b': null
                labels:
                  - name: 'P0: now'
                    color: '000000'
                issues:
                  - id: first
                    title: '[Phase 1] It''s #1'
                    labels: [a b, 'c, d', 'on']
                    tasks:
                      - Install `pytest`
                      - '`pytest`'
                      - 'yes'
                      - 'a: b'
                    body: |
                      # Head

                          code
                      end
                    goal: |2-
                        indented

                      more
                """);
    }

    @Test
    void whateverIsWrittenReadsBackTheSame() {
        Random random = new Random(20261128);
        for (int round = 0; round < 4_000; round++) {
            readsBack(text(random, 1 + random.nextInt(12)), text(random, 1 + random.nextInt(4)));
        }
        readsBack("x".repeat(65_536), "y".repeat(65_536));
        readsBack(text(random, 20_000), "z");
    }

    private static void readsBack(String first, String second) {
        YamlPage page = new YamlPage();
        page.open("top");
        page.item();
        page.comment("before: " + first);
        page.text("first", first);
        page.names("names", List.of(second, first.replace("\n", " ")));
        page.texts("texts", List.of(first, second));
        page.close();
        page.close();
        page.text("last", second);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Map<String, Object> read = new Yaml(new SafeConstructor(options)).load(page.toString());
        Map<String, Object> item = Map.of(
                "first", first, "names", List.of(second, first.replace("\n", " ")), "texts", List.of(first, second));
        assertThat(read).isEqualTo(Map.of("top", List.of(item), "last", second));
    }

    private static String text(Random random, int pieces) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            parts.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join("", parts);
    }
}
