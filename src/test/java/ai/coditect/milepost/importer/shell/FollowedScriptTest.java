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
        assertThat(titles("if a; then " + CREATE + "A -b x; else " + CREATE + "A -b x; fi\n"
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
        assertThat(titles("read -r -d '' B <<'EOF' || true\nx\n\ny\nEOF\n" + CREATE + "A -b \"$B\""))
                .isEqualTo("A=x\n\ny");
        assertThat(said()).isEmpty();
    }

    @Test
    void countsArgumentsAndSetsThem() {
        assertThat(titles("f() { [ $# -ge 2 ] && set -- \"$2\"; " + CREATE + "\"$1\"; }\nf A\nf A B"))
                .isEqualTo("A=; B=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f() { local b; b=$(cat); gh issue create -t A -b \"$b\"; }\nf <<'E'\nx\nE",
                "f() { gh issue create -t A -b \"$(cat -)\"; }\necho x | f",
                "f() { gh issue create -t A -b \"$(</dev/stdin)\"; }\nf <<< x",
                "f() { gh issue create -t A -F -; }\nf <<< x",
                "f() { gh issue create -t A --body-file /dev/stdin; }\n{ f; } <<< x",
                "echo x > b.md\nf() { gh api repos/o/r/issues -f title=A -F body=@-; }\nf < b.md"
            })
    void aFunctionReadsWhatItsCallIsGiven(String script) {
        assertThat(titles(script).strip()).isEqualTo("A=x");
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsTypedIsNotKnown() {
        read("f() { " + CREATE + "A -b \"$(cat)\"; }\nf");

        assertThat(said()).isEqualTo("1:37 the text of an issue is known only at run time: `$(cat)`");
    }

    @Test
    void whatOnlyABranchSetsHangsOnItsCondition() {
        read("if a; then x=1; fi\na && y=1\nif a; then z=1; else z=1; fi\n" + CREATE + "\"$z $x\"\n" + CREATE
                + "\"$z $y\"");

        assertThat(said()).isEqualTo("""
                        1:1 the title of an issue is known only at run time: `$x`
                        2:1 the title of an issue is known only at run time: `$y`""");
    }

    @Test
    void theNumberOfWhatABranchCreatesIsKnown() {
        assertThat(read("if a; then N=$(" + CREATE + "A); fi\n" + CREATE + "B -b \"After #$N\"")
                        .issues())
                .hasSize(2);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(T=b; f() { :; }; exit 1)",
                "X=$(T=b; f() { :; }; exit)",
                "echo x | { T=b; f() { :; }; exit; }",
                "T=b | cat",
                "g() (T=b; exit)\ng",
                "( (T=b); [ -n \"$T\" ] && T=c )"
            })
    void aProcessOfItsOwnChangesNothing(String process) {
        assertThat(titles("T=a\nf() { " + CREATE + "\"$T\"; }\n" + process + "\nf"))
                .isEqualTo("a=");
        assertThat(said()).isEmpty();
    }

    @Test
    void aProcessOfItsOwnCreatesAndWrites() {
        assertThat(titles("T=a\nN=$(T=b; " + CREATE + "\"$T\")\n(echo x > b.md; exit)\n" + CREATE + "\"$T\" -F b.md"))
                .isEqualTo("b=; a=x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo \"After #$N in rain\" | sed s/rain/snow/",
                "printf '%s\\n' \"- #$N\" more | sort",
                "echo \"$N and $N\" | head -1"
            })
    void aFilterOfALongerTextIsNotKnown(String filter) {
        read("N=$(" + CREATE + "A)\n" + CREATE + "B -b \"$(" + filter + ")\"");

        assertThat(said()).startsWith("2:31 the text of an issue is known only at run time: `$(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sed -i s/a/b/ b.md",
                "perl -pi -e s/a/b/ b.md",
                "python3 - b.md",
                "sed s/a/b/ b.md > c.md && mv c.md b.md",
                "for i in a b; do echo $i; done > b.md",
                "while a; do echo; done >> b.md"
            })
    void aFileThatIsChangedOtherwiseIsNotKnown(String change) {
        read("echo a > b.md\n" + change + "\n" + CREATE + "A -F b.md");

        assertThat(findings.sorted()).hasSize(1).allMatch(Diagnostic::isError);
    }

    @Test
    void filesAreCopiedRemovedAndWrittenOnTo() {
        assertThat(titles("echo a > b.md\necho b | tee -a b.md\n" + CREATE + "A -F b.md\ncp b.md c.md\nrm -f b.md\n"
                        + "echo c >> b.md\nsed s/a/b/ b.md\n" + CREATE + "B -b \"$(cat b.md c.md)\"\n> c.md\n" + CREATE
                        + "C -F c.md"))
                .isEqualTo("A=a\nb\n; B=c\na\nb; C=");
        assertThat(said()).isEmpty();
    }

    @Test
    void whatBranchesCreateDifferentlyIsReported() {
        assertThat(titles("if a; then " + CREATE + "A -b x -l p; else " + CREATE + "A -b y -l q; fi"))
                .isEqualTo("A=x");
        assertThat(said()).isEqualTo("1:54 another branch creates `A` with another body, labels");
    }

    @Test
    void whatRequestsInBranchesCreateDifferentlyIsReported() {
        String create = "gh api repos/o/r/issues -f title=A -f body=";
        assertThat(titles("if a; then " + create + "x; else " + create + "\"$b\"; fi"))
                .isEqualTo("A=x");
        assertThat(said()).isEqualTo("1:63 another branch creates `A` with another body");
    }

    @Test
    void aFunctionThatIsDefinedAgainUnderAConditionIsReported() {
        assertThat(titles("f() { " + CREATE + "\"$1\"; }\nif a; then f() { echo; }; fi\nf A"))
                .isEqualTo("A=");
        assertThat(said()).isEqualTo("2:12 the function `f` is defined again under a condition");
    }

    @Test
    void whatStandsInOtherFilesIsReported() {
        assertThat(titles("source ./lib.sh\n. conf\ntask A\ntask B\njq . x\ncommand -v gh\nquiet\n" + CREATE + "A"))
                .isEqualTo("A=");
        assertThat(said()).isEqualTo("""
                        1:1 `source ./lib.sh` is not read
                        2:1 `. conf` is not read
                        3:1 the command `task` is not defined in the script""");
    }

    @Test
    void fieldsOfRequestsMayBeFiles() {
        assertThat(titles("echo x > b.md\ngh api repos/o/r/issues -f title=A -F body=@b.md\n"
                        + "gh api repos/o/r/issues -f title=B -f body=@b.md"))
                .isEqualTo("A=x\n; B=@b.md");
    }

    @Test
    void whatAFunctionDeclaresIsItsOwn() {
        assertThat(titles("T=a U=a V=a\nf() { declare T=b; typeset U=b; declare -g V=b; }\nf\ndeclare T\n" + CREATE
                        + "\"$T$U$V\""))
                .isEqualTo("aab=");
    }

    @Test
    void anAssignmentSucceeds() {
        assertThat(titles("f() { [ -n \"$2\" ] && L=\"$2\" || L=none; " + CREATE + "\"$1 $L\"; }\nf A x\nf B"))
                .isEqualTo("A x=; B none=");
    }

    @Test
    void commandsThatNoScriptUsesAreReported() {
        assertThat(read("gh milestone create --title x\ngh sub-issue add 1 2\nprintf -v T a\n" + CREATE + "A")
                        .milestones())
                .isEmpty();
        assertThat(said()).isEqualTo("""
                        1:1 what `gh milestone create` does is not imported
                        2:1 what `gh sub-issue add` does is not imported""");
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
