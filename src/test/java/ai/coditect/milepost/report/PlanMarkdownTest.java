package ai.coditect.milepost.report;

import static ai.coditect.milepost.report.SamplePlans.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.markdown.BoundedPage;
import ai.coditect.milepost.report.markdown.PlanMarkdown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlanMarkdownTest {

    private static final Pattern FENCE = Pattern.compile("(`{3,})(?:diff|markdown)?");

    @Test
    void showsFirstRun() {
        Golden.assertSame("first-run.md", out -> new PlanMarkdown().write(SamplePlans.firstRun(), SETTING, out));
    }

    @Test
    void showsLaterRun() {
        Golden.assertSame("later-run.md", out -> new PlanMarkdown().write(SamplePlans.laterRun(), SETTING, out));
    }

    @Test
    void saysThatNothingChangesAndWhatIsKept() {
        Golden.assertSame("nothing.md", out -> new PlanMarkdown().write(SamplePlans.nothingToDo(), SETTING, out));
    }

    @Test
    void makesHostileTextHarmless() {
        Golden.assertSame("hostile.md", out -> new PlanMarkdown().write(SamplePlans.hostile(), SETTING, out));
    }

    @Test
    void showsWhatIsCreatedAndNothingOfItBreaksOut() {
        String body = "</details>\n```\n````\n@everyone <!-- x --> #1\n</code></details><img src=x>\n::error::x";
        Plan plan = SamplePlans.creates("labels, or not", body);

        String page = markdown(plan, PlanMarkdown.COMMENT_BYTES);

        assertWellFormed(page);
        assertThat(page)
                .contains("| labels: `labels, or not`, `P0`<br>body: 6 lines, below |")
                .contains("""
                        <details><summary>create <code>new</code>: body, 6 lines</summary>

                        `````markdown
                        </details>
                        ```
                        ````
                        @everyone <!-- x --> #1
                        </code></details><img src=x>
                        \\u{3a}:error::x
                        `````

                        </details>
                        """);
        assertThat(outsideCode(page)).doesNotContain("@everyone", "<img", "<!--", "</code>");
    }

    @Test
    void saysWhereATextIsThatDoesNotFit() {
        String page = markdown(SamplePlans.creates("P1", "line\n".repeat(20_000)), PlanMarkdown.COMMENT_BYTES);

        assertWellFormed(page);
        assertThat(page)
                .containsPattern("(?m)^… [0-9,]+ more lines are left out; plan -v shows everything$")
                .contains("labels: `P1`, `P0`");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(PlanMarkdown.COMMENT_BYTES);
    }

    @Test
    void leavesNothingOfHostileTextThatGitHubOrRunnerObeys() {
        String page = markdown(SamplePlans.hostile(), PlanMarkdown.JOB_SUMMARY_BYTES);
        assertThat(page).doesNotContain("##[", "\u001b", "\u0007", "\r", "\u202E", "\u200F");
        assertThat(page.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        String outsideCode = outsideCode(page);
        assertThat(outsideCode).doesNotContain("@everyone", "#1 ", "-->", "<b>", "<!--");
        assertThat(page.lines().filter(line -> line.startsWith("| ")).map(PlanMarkdownTest::cells))
                .containsOnly(3, 4);
    }

    @Test
    void staysWithinItsLimitAndWellFormed() {
        for (Plan plan : List.of(SamplePlans.manyRows(300), SamplePlans.laterRun(), SamplePlans.hostile())) {
            for (int limit = 4_000; limit < 120_000; limit += 1_777) {
                String page = markdown(plan, limit);
                assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(limit);
                assertWellFormed(page);
            }
        }
    }

    @Test
    void tellsHowMuchItLeavesOut() {
        String page = markdown(SamplePlans.manyRows(300), 8_000);
        long shown =
                page.lines().filter(line -> line.startsWith("| update | issue")).count();
        assertThat(page)
                .contains("\n\n… " + (300 - shown) + " more rows are left out; see the log\n\n")
                .endsWith("… 300 more diffs are left out; see the log\n");
    }

    @Test
    void shortensLongDiffInsideItsFence() {
        String page = markdown(SamplePlans.manyRows(1), 4_000);
        assertWellFormed(page);
        BoundedPage narrow = new BoundedPage(4_000);
        assertThat(narrow.diff("x", List.of("+" + "a".repeat(2_000), "+" + "b".repeat(2_000))))
                .isTrue();
        assertThat(narrow.toString())
                .isEqualTo("<details><summary>x</summary>\n\n```diff\n+" + "a".repeat(2_000)
                        + "\n… 1 more line is left out; see the log\n```\n\n</details>\n");
    }

    @Test
    void refusesLimitThatHoldsNothing() {
        assertThatThrownBy(() -> new PlanMarkdown(100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page needs at least 4000 bytes, not 100");
    }

    private static String markdown(Plan plan, int limit) {
        return Golden.text(out -> new PlanMarkdown(limit).write(plan, SETTING, out));
    }

    /** Every fence and every fold is closed, in the right order. */
    private static void assertWellFormed(String page) {
        Deque<String> open = new ArrayDeque<>();
        for (String line : page.lines().toList()) {
            Matcher fence = FENCE.matcher(line);
            boolean fenced = !open.isEmpty() && open.peek().startsWith("`");
            if (fence.matches()) {
                if (fenced && fence.group(1).equals(open.peek())) {
                    open.pop();
                } else if (!fenced) {
                    open.push(fence.group(1));
                }
            } else if (!fenced && line.startsWith("<details>")) {
                open.push("details");
            } else if (!fenced && line.equals("</details>")) {
                assertThat(open.pop()).isEqualTo("details");
            }
        }
        assertThat(open).isEmpty();
    }

    private static String outsideCode(String page) {
        return page.replaceAll("(?ms)^(`{3,})(?:diff|markdown)$.*?^\\1$", "")
                .replaceAll("<code>.*?</code>", "")
                .replaceAll("`[^`\n]*`", "");
    }

    /** How many cells GitHub sees: a pipe ends one unless a backslash stands before it. */
    private static int cells(String line) {
        return (int) Pattern.compile("(?<!\\\\)\\|").matcher(line).results().count() - 1;
    }
}
