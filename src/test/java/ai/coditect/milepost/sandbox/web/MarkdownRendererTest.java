package ai.coditect.milepost.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.state.Repository;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRendererTest {
    private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*)>");
    private static final List<String> EMPTY = List.of("br", "input", "hr", "img");

    private static String html(String markdown, TaskBoxes.Use boxes) {
        return MarkdownRenderer.html(markdown, new Repository(1, "acme", "app", Instant.EPOCH), boxes);
    }

    private static String shown(String markdown) {
        return html(markdown.replace("\\n", "\n"), TaskBoxes.Use.LOOK).strip().replace('\n', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - [ ] a\\n- [x] `b` c | <ul> <li><input class="box" type="checkbox" disabled aria-label="a"> a</li> <li><input class="box" type="checkbox" disabled checked aria-label="b c"> <code>b</code> c</li> </ul>
            a #12, x#13 [#14](/y) | <p>a <a rel="nofollow" href="/acme/app/issues/12">#12</a>, x#13 <a rel="nofollow" href="/y">#14</a></p>
            a\\nb                 | <p>a<br> b</p>
            <b onclick=x>hi</b>   | <p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>
            <script>x()</script>  | <p>&lt;script&gt;x()&lt;/script&gt;</p>
            a <!-- no --> b       | <p>a  b</p>
            a\\n\\n<!-- milepost id=x base=y --> | <p>a</p>
            [x](javascript:alert) | <p><a rel="nofollow" href="">x</a></p>
            #### A\\n###### B\\n#### C | <h2>A</h2> <h3>B</h3> <h2>C</h2>
            """)
    void showsMarkdownSafely(String markdown, String html) {
        assertThat(shown(markdown)).isEqualTo(html);
    }

    /** A long line of it, that is, which does not fit the page. */
    @Test
    void showsCodeThatAKeyCanMove() {
        assertThat(shown("```sh\na\n```")).isEqualTo("<pre tabindex=\"0\"><code class=\"language-sh\">a </code></pre>");
    }

    @Test
    void showsTables() {
        assertThat(shown("|a|b|\n|-|-|\n|1|2|")).startsWith("<table>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <details><summary>Log</summary>\\n\\n- [ ] a *b*\\n\\n</details> | <details><summary>Log</summary> <ul> <li><input class="box" type="checkbox" disabled aria-label="a b"> a <em>b</em></li> </ul> </details>
            <DETAILS open class="x" onclick='y()'>\\nx\\n</Details>   | <details open> x </details>
            <details data-x="open">\\nx\\n</details>               | <details> x </details>
            H<sub class=x>2</sub>O <kbd>A</kbd><br/>b<br>c<sup>3</sup> | <p>H<sub>2</sub>O <kbd>A</kbd><br>b<br>c<sup>3</sup></p>
            <details>\\n\\nnever closed                             | <details> <p>never closed</p> </details>
            a</details></summary>                                    | <p>a&lt;/details&gt;&lt;/summary&gt;</p>
            </details>\\n</article></main>                          | &lt;/article&gt;&lt;/main&gt;
            <details><summary>a</details>b                           | <details><summary>a</summary></details>b
            *<sup>a* b</sup>                                         | <p><em><sup>a</sup></em> b</p>
            - <details>\\n\\nb                                     | <ul> <li><details> </details> </li> </ul> <p>b</p>
            <details><script>x()</script></details>                  | <details>&lt;script&gt;x()&lt;/script&gt;</details>
            <details title="a>b" onclick=x>                          | <details>b&quot; onclick=x&gt; </details>
            <details><!-- no --><summary>s</summary><!-- no          | <details><summary>s</summary> </details>
            <detailsx><summary                                       | <p>&lt;detailsx&gt;&lt;summary</p>
            """)
    void foldsWhatIsInDetails(String markdown, String html) {
        assertThat(shown(markdown)).isEqualTo(html);
    }

    /** Each tag is one of the page's own, is closed in its place, and has no attribute that a text gave it. */
    @RepeatedTest(200)
    void whateverIsWrittenStaysInItsArticle(RepetitionInfo repetition) {
        List<String> parts = List.of(
                "<details>",
                "</details>",
                "<summary>",
                "</summary>",
                "<sub>",
                "</sub>",
                "<br>",
                "<kbd onclick='x()'>",
                "</kbd>",
                "</article>",
                "</main>",
                "<script>",
                "<details open onclick=x>",
                "<!--",
                "-->",
                "<",
                ">",
                "\"",
                "'",
                "text",
                "\n",
                "\n\n",
                "- ",
                "> ",
                "*",
                "**",
                "`",
                "- [ ] a\n",
                "|a|\n|-|\n|",
                "# ",
                "    ",
                "<svg/onload=x>",
                "<img src=x onerror=y>",
                "&lt;",
                "<style>",
                "</style>",
                "<textarea>",
                "<a href='javascript:x'>");
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        String markdown = IntStream.range(0, 40)
                .mapToObj(any -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());

        String html = html(markdown, TaskBoxes.Use.TICK);

        Deque<String> open = new ArrayDeque<>();
        for (MatchResult tag : TAG.matcher(html).results().toList()) {
            String name = tag.group(2);
            assertThat(name)
                    .as(markdown)
                    .isIn(
                            "details",
                            "summary",
                            "sub",
                            "kbd",
                            "br",
                            "p",
                            "ul",
                            "li",
                            "em",
                            "strong",
                            "code",
                            "pre",
                            "blockquote",
                            "button",
                            "table",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td",
                            "h2",
                            "hr");
            assertThat(tag.group(3).replaceAll("=\"[^\"]*\"", ""))
                    .as(markdown)
                    .matches("( (class|form|name|value|role|aria-checked|aria-label|open|tabindex|/))*");
            if (tag.group(1).isEmpty()) {
                if (!EMPTY.contains(name)) {
                    open.push(name);
                }
            } else {
                assertThat(open.isEmpty() ? "" : open.pop())
                        .as(markdown + "\n---\n" + html)
                        .isEqualTo(name);
            }
        }
        assertThat(open).as(markdown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'<details>',40000",
        "'> ',30000",
        "'<sub>',13000",
        "'- ',30000",
        "'<details><summary>',3000",
        "'[',60000"
    })
    void takesWhateverPeopleRepeat(String part, int times) {
        assertThat(html(part.repeat(times), TaskBoxes.Use.LOOK)).isNotEmpty();
    }

    @Test
    void boxesThatCanBeTickedAreButtons() {
        assertThat(html("- [ ] a \"b\"\n  - [X] c\n", TaskBoxes.Use.TICK)).isEqualTo("""
                        <ul>
                        <li><button class="box" form="tasks" name="task" value="0" role="checkbox" aria-checked="false" aria-label="a &quot;b&quot;">&nbsp;</button> a &quot;b&quot;
                        <ul>
                        <li><button class="box" form="tasks" name="task" value="1" role="checkbox" aria-checked="true" aria-label="c">✓</button> c</li>
                        </ul>
                        </li>
                        </ul>
                        """);
    }

    /** Everything else stays, byte for byte: line breaks, tabs, the marker, characters of any width. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - [ ] a\\n- [ ] b                  | 1 | - [ ] a\\n- [x] b
            - [x] a\\r\\n- [X] b\\r\\n          | 1 | - [x] a\\r\\n- [ ] b\\r\\n
            Ä😀\\n\\n1. [ ] a\\n   * [ ] b\\n\\n<!-- milepost id=x base=y --> | 1 | Ä😀\\n\\n1. [ ] a\\n   * [x] b\\n\\n<!-- milepost id=x base=y -->
            > - [ ] a                        | 0 | > - [x] a
            -\\t[ ] a                        | 0 | -\\t[x] a
            ```\\n- [ ] code\\n```\\n- [ ] a  | 0 | ```\\n- [ ] code\\n```\\n- [x] a
            <details>\\n\\n- [ ] a\\n\\n</details> | 0 | <details>\\n\\n- [x] a\\n\\n</details>
            - [ ]  [ ] a                     | 0 | - [x]  [ ] a
            """)
    void ticksOneBox(String text, int index, String ticked) {
        assertThat(TaskBoxes.toggle(escapes(text), index)).contains(escapes(ticked));
        assertThat(TaskBoxes.toggle(escapes(text), 9)).isEmpty();
        assertThat(TaskBoxes.toggle(escapes(text), -1)).isEmpty();
    }

    private static String escapes(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }
}
