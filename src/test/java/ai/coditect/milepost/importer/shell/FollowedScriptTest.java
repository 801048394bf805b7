package ai.coditect.milepost.importer.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.SourceText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of scripts, line by line, and of those that are meant to do harm. */
class FollowedScriptTest {

    private static final String CREATE = "gh issue create --title ";

    private final Findings findings = new Findings();

    private Draft read(String script) {
        return new ShellFormat()
                .read(
                        new SourceText("s.sh", script),
                        new ImportSettings(BigDecimal.valueOf(8), Optional.empty(), Map.of()),
                        findings);
    }

    private String titles(String script) {
        return read(script).issues().stream()
                .map(issue -> issue.title() + "=" + ((Markdown) issue.text()).text())
                .collect(joining("; "));
    }

    private String said() {
        return findings.sorted().stream()
                .map(finding -> finding.location()
                                .map(at -> at.line() + ":" + at.column() + " ")
                                .orElse("")
                        + finding.summary())
                .collect(joining("\n"));
    }

    @Test
    void recognisesScriptsByNameOrFirstLineWithACommandOfGh() {
        ShellFormat format = new ShellFormat();

        assertThat(format.recognises(new SourceText("a.sh", "gh \\\n  issue create")))
                .isTrue();
        assertThat(format.recognises(new SourceText("plan", "#!/usr/bin/env bash\ngh label create x")))
                .isTrue();
        assertThat(format.recognises(new SourceText("a.sh", "echo gh"))).isFalse();
        assertThat(format.recognises(new SourceText("PLAN.md", "gh issue create")))
                .isFalse();
        assertThat(format.recognises(new SourceText("fish", "#!/usr/bin/fishy\ngh issue create")))
                .isFalse();
    }

    @Test
    void anIssueThatIsCreatedInOneWayOrAnotherIsOne() {
        assertThat(titles("if a; then " + CREATE + "A -b x; else " + CREATE + "A -b y; fi\n"
                        + CREATE + "B -b x || " + CREATE + "B -b y\n"
                        + "case $1 in a) " + CREATE + "C;; *) " + CREATE + "D;; esac"))
                .isEqualTo("A=x; B=x; C=; D=");
        assertThat(said()).isEmpty();
    }

    @Test
    void argumentsOfAFunctionDecide() {
        assertThat(titles("f() { if [ -z \"$2\" ]; then " + CREATE + "\"$1\"; return; fi; " + CREATE
                        + "\"$1 with $2\"; [ \"$2\" != x ] && " + CREATE + "never; }\nf A\nf B x"))
                .isEqualTo("A=; B with x=");
        assertThat(said()).isEmpty();
    }

    @Test
    void localVariablesEndWithTheirCall() {
        assertThat(titles("x=out\nf() { local x=in y; y=$x; " + CREATE + "\"$x $y\"; }\nf\n" + CREATE + "\"$x\""))
                .isEqualTo("in in=; out=");
    }

    @Test
    void aValueThatHangsOnAConditionIsNotKnown() {
        read("x=1\nif a; then x=2; fi\n" + CREATE + "\"$x\"");

        assertThat(said()).isEqualTo("2:1 the title of an issue is known only at run time: `$x`");
    }

    @Test
    void whatALoopLeavesIsNotKnown() {
        read("for i in a b; do BODY+=$i; done\n" + CREATE + "A --body \"$BODY\"");

        assertThat(said()).isEqualTo("1:1 the text of an issue is known only at run time: `$BODY`");
    }

    @Test
    void whatIsReckonedIsNotKnown() {
        read("n=1; m=1; k=1\n((n++))\nlet m+=1\necho \"$((k++))\"\n" + CREATE + "\"$n $m $k\"");

        assertThat(said()).isEqualTo("""
                        2:1 the title of an issue is known only at run time: `$n`
                        3:1 the title of an issue is known only at run time: `$m`
                        4:7 the title of an issue is known only at run time: `$k`""");
    }

    @Test
    void variablesOfOneCommandEndWithIt() {
        assertThat(titles("x=a\nx=b " + CREATE + "\"$x\"\n" + CREATE + "\"$x\" -b c"))
                .isEqualTo("a=; a=c");
    }

    @Test
    void readsAHeredocIntoAVariable() {
        assertThat(titles("read -r -d '' B <<'EOF' || true\nx\n\ny\nEOF\nprintf -v T '%s!' A\n" + CREATE
                        + "\"$T\" -b \"$B\""))
                .isEqualTo("A!=x\n\ny");
        assertThat(said()).isEmpty();
    }

    @Test
    void countsArgumentsAndSetsThem() {
        assertThat(titles("f() { [ $# -ge 2 ] && set -- \"$2\"; " + CREATE + "\"$1\"; }\nf A\nf A B"))
                .isEqualTo("A=; B=");
    }

    @Test
    void aFunctionThatCallsItselfIsFollowedOnce() {
        assertThat(titles("f() { " + CREATE + "A || f; }\nf")).isEqualTo("A=");
        assertThat(said()).isEqualTo("1:36 the function `f` calls itself");
    }

    @Test
    void optionsMayStandAnywhere() {
        assertThat(read("gh issue -R octocat/a create --title A").repository()).hasToString("Optional[octocat/a]");

        read("args=(--title A)\nif a; then args+=(-l b); fi\n" + CREATE.replace(" --title ", "") + " \"${args[@]}\"");

        assertThat(said()).contains("2:1 an argument of `gh issue create` is known only at run time: `$args`");
    }

    @Test
    void numbersStandWhereReferencesCan() {
        read("N=$(" + CREATE + "A)\n"
                + CREATE + "B --body \"\\`#$N\\`\"\n"
                + CREATE + "C --body \"x$N\"\n"
                + CREATE + "D --body \"[a]($N)\"\n"
                + CREATE + "\"E $N\"");

        assertThat(said())
                .isEqualTo(IntStream.of(2, 3, 4)
                                .mapToObj(line -> line
                                        + ":1 the number of an issue stands in code, in a link, or within a word\n")
                                .collect(joining())
                        + "5:1 the title of an issue has the number of an issue in it");
    }

    @Test
    void oneScriptIsAboutOneRepository() {
        assertThat(read(CREATE + "A -R octocat/a\n" + CREATE + "B -R https://github.com/Octocat/A\n" + CREATE
                                + "C -R \"$ELSEWHERE\"")
                        .repository())
                .hasToString("Optional[octocat/a]");
        assertThat(said()).isEmpty();

        read(CREATE + "A -R octocat/a\n" + CREATE + "B -R octocat/b");

        assertThat(said()).isEqualTo("2:1 the script creates issues in octocat/b, and in octocat/a");
    }

    @Test
    void faultsAreReportedWhereTheyOpened() {
        read("gh issue create --title \"A\"\nx=(a b\n");

        assertThat(said()).isEqualTo("2:3 the `(` that opens here is never closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=\"a",
                "x='a",
                "x=$'a",
                "x=`a",
                "x=$(a",
                "x=${a",
                "x=$((1",
                "cat <<EOF\na",
                "if a",
                "if a; then b",
                "a() {",
                "( a",
                "case a in b) c",
                "for a in b",
                "for a in b; do c",
                "while a; do b",
                "[[ a",
                "done",
                "fi",
                "}",
                ")",
                "a && )",
                "case a in b) c;; ) esac; fi",
                "cat < <(a",
                ";; a",
                "for ((a",
                "x=$'\\"
            })
    void brokenScriptsAreFaults(String script) {
        read(script + "\n");

        assertThat(findings.sorted()).hasSize(1).allMatch(Diagnostic::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(", "(", "((", "{ ", "\"$(", "${a:-", "if a; then ", "while a; do ", "a() ", "cat <<E\n"})
    void deepNestingIsAFault(String opening) {
        read(opening.repeat(20_000));

        assertThat(findings.sorted()).hasSize(1).allMatch(Diagnostic::isError);
    }

    @Test
    void whatMultipliesIsRefused() {
        String doubled = "a=x\n" + "a=\"$a$a\"\n".repeat(60);
        StringBuilder calls = new StringBuilder("f0() { echo; }\n");
        for (int i = 1; i < 60; i++) {
            calls.append("f%d() { f%d; f%d; }\n".formatted(i, i - 1, i - 1));
        }
        String recursive = "f() { f; f; " + CREATE + "A; }\nf";

        read(doubled);
        assertThat(said()).isEqualTo("1:1 the script does too much to be followed");
        assertThat(titles(recursive)).isEqualTo("A=");
        read(calls + "f59");
        assertThat(said()).contains("61:1 the script does too much to be followed");
    }
}
