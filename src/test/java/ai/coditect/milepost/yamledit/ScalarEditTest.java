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
}
