package ai.coditect.milepost.yamledit;

import static ai.coditect.milepost.yamledit.Golden.given;

import ai.coditect.milepost.yamledit.Content.Word;
import org.junit.jupiter.api.Test;

class ScalarEditTest {

    @Test
    void keepsTheStyleOfAScalarOnALine() {
        String text = "a: one # why\nb: 'two' # why\nc: \"three\" # why\nd: 'four'\n";
        given(text)
                .set("a", "1st")
                .set("b", "it's")
                .set("c", "say \"x\"\t")
                .gives("a: 1st # why\nb: 'it''s' # why\nc: \"say \\\"x\\\"\\t\" # why\nd: 'four'\n");
        given(text).set("a", "12").gives(text.replace("one", "'12'"));
        given("a: one\nb: \"two\"\n").set("a", "no").gives("a: \"no\"\nb: \"two\"\n");
    }

    @Test
    void writesWords() {
        given("a: no # why\n")
                .edit(root -> Golden.at(root, "a").set(new Word("true")))
                .gives("a: true # why\n");
    }

    @Test
    void aTextOfSeveralLinesBecomesABlock() {
        given("x:\n  a: one # why\n  b: 2\n")
                .set("x.a", "one\ntwo\n")
                .gives("x:\n  a: | # why\n    one\n    two\n  b: 2\n");
        given("x: [a, b]\n").set("x.0", "one\ntwo").gives("x: [\"one\\ntwo\", b]\n");
    }

    @Test
    void literalBlocksKeepTheOtherLines() {
        given("a: |-  # why\n    one\n   \n    two  \n    three\n\nb: 1\n")
                .set("a", "one\n\ntwo  \nfour")
                .gives("a: |-  # why\n    one\n   \n    two  \n    four\n\nb: 1\n");
        given("a: |\n  one\n\nb: 1\n").set("a", "two").gives("a: |-\n  two\n\nb: 1\n");
        given("a: |\n  one\n\nb: 1\n").set("a", "two\n\n").gives("a: |+\n  two\n\nb: 1\n");
        given("a: |\n  one").set("a", "two").gives("a: |-\n  two");
    }

    @Test
    void foldedBlocksKeepTheOtherParagraphs() {
        given("""
                a: >
                  one
                  paragraph

                  another
                  one
                b: 1
                """)
                .set(
                        "a",
                        "one paragraph\nand a very long one that is wrapped anew at the usual width of eighty columns\n")
                .gives("""
                a: >
                  one
                  paragraph

                  and a very long one that is wrapped anew at the usual width of eighty columns
                b: 1
                """);
    }

    @Test
    void textsOverSeveralLinesStaySo() {
        given("""
                goal: this is plain text
                  on two lines that is wrapped somewhere about here
                b: "double
                  quoted"
                c: 'single

                  paragraph'
                """)
                .set(
                        "goal",
                        "this is plain text on two lines that is wrapped elsewhere, since it has become much longer now")
                .set("b", "double\tquoted")
                .set("c", "single it's\nparagraph two")
                .gives("""
                goal: this is plain text on two lines that is wrapped elsewhere, since it has
                  become much longer now
                b: "double\\tquoted"
                c: 'single it''s

                  paragraph two'
                """);
    }

    @Test
    void whatCannotStandInAStyleIsEscaped() {
        given("a: plain\n").set("a", "bell\u0007").gives("a: \"bell\\u0007\"\n");
        given("a: |\n  text\n").set("a", "bell\u0007\n").gives("a: \"bell\\u0007\\n\"\n");
        given("a: |\n  text\n").set("a", "").gives("a: ''\n");
        given("a: |\n  text\nb: 1\n").set("a", "  indented\n").gives("a: |2\n    indented\nb: 1\n");
    }

    @Test
    void aTagOfATextStays() {
        given("a: !!str 12\n").set("a", "13").gives("a: !!str '13'\n");
    }

    @Test
    void aValueGetsAnotherKind() {
        given("a: text # why\nb: 1\n")
                .edit(root -> Golden.at(root, "a").set(Golden.texts("x y", "z")))
                .gives("a: # why\n  - x y\n  - z\nb: 1\n");
        given("a: # why\n  - x # gone\n  - y # gone\nb: 1\n").set("a", "text").gives("a: text # why\nb: 1\n");
        given("- # why\n  x: y\n").set("0", "text").gives("- text # why\n");
    }
}
