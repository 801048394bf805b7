package ai.coditect.milepost.yamledit;

import static ai.coditect.milepost.yamledit.Golden.add;
import static ai.coditect.milepost.yamledit.Golden.at;
import static ai.coditect.milepost.yamledit.Golden.given;
import static ai.coditect.milepost.yamledit.Golden.move;
import static ai.coditect.milepost.yamledit.Golden.remove;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorEditTest {

    private static final String LABELS = """
            a:
              labels: &common # shared
                - x # one
                # then
                - y
            b:
              labels: *common # too
            c:
              - *common
              - {labels: *common}
            """;

    @Test
    void anEditAtAnAliasWritesItOut() {
        given(LABELS).edit(root -> add(at(root, "b.labels"), "z")).gives("""
                a:
                  labels: &common # shared
                    - x # one
                    # then
                    - y
                b:
                  labels: # too
                    - x # one
                    # then
                    - y
                    - z
                c:
                  - *common
                  - {labels: *common}
                """);
        given(LABELS).edit(root -> add(at(root, "c.0"), "z")).gives("""
                a:
                  labels: &common # shared
                    - x # one
                    # then
                    - y
                b:
                  labels: *common # too
                c:
                  - - x # one
                    # then
                    - y
                    - z
                  - {labels: *common}
                """);
        given(LABELS).edit(root -> add(at(root, "c.1.labels"), "z")).gives("""
                a:
                  labels: &common # shared
                    - x # one
                    # then
                    - y
                b:
                  labels: *common # too
                c:
                  - *common
                  - {labels: [x, y, z]}
                """);
    }

    @Test
    void anEditAtAnAnchorLeavesTheOthersAsTheyWere() {
        given(LABELS).edit(root -> remove(at(root, "a.labels"), 0)).gives("""
                a:
                  labels: # shared
                    # then
                    - y
                b:
                  labels: &common # too
                    - x # one
                    # then
                    - y
                c:
                  - *common
                  - {labels: *common}
                """);
        given(LABELS).edit(root -> root.remove("a")).gives("""
                b:
                  labels: &common # too
                    - x # one
                    # then
                    - y
                c:
                  - *common
                  - {labels: *common}
                """);
        given("a: &t text\nb: 1\n").set("a", "other").gives("a: &t other\nb: 1\n");
        given("a: &t text\nb: *t\nc: *t\n").set("b", "other").gives("a: &t text\nb: other\nc: *t\n");
        given("a: &t text\nb: *t\nc: *t\n").set("a", "other").gives("a: other\nb: &t text\nc: *t\n");
        given("a: &t |\n  text\nx:\n  b: *t # why\n")
                .set("a", "other\n")
                .gives("a: |\n  other\nx:\n  b: &t | # why\n    text\n");
    }

    @Test
    void itemsMoveWithAnchors() {
        given("- &a x\n- *a\n- y\n").edit(root -> move(root, 0, 2)).gives("- &a x\n- y\n- x\n");
        given("- &a x\n- y\n- *a\n").edit(root -> move(root, 2, 0)).gives("- x\n- &a x\n- y\n");
        given("- {a: &a x, b: *a}\n- y\n").edit(root -> move(root, 0, 1)).gives("- y\n- {a: &a x, b: *a}\n");
    }

    @Test
    void anchorsInOneAnotherAreFreed() {
        String text = "a: &a\n  b: &b x\n  c: *b\nd: *a\ne: *b\n";
        given(text).set("a.b", "y").gives("a:\n  b: y\n  c: &b x\nd: &a\n  b: x\n  c: x\ne: *b\n");
        given(text).set("d.b", "y").gives("a: &a\n  b: &b x\n  c: *b\nd:\n  b: y\n  c: *b\ne: *b\n");
    }

    @Test
    void aliasesThatMultiplyCostNothing() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, y]\n");
        for (int i = 1; i < 60; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        given(text + "b: *a59\n")
                .set("b", "text")
                .set("a59", "gone")
                .gives(text.toString().replace("a59: &a59 [*a58, *a58]", "a59: &a59 gone") + "b: text\n");
    }

    @Test
    void severalEditsMeetAnAnchor() {
        given(LABELS)
                .edit(root -> {
                    at(root, "a.labels").set(Golden.texts("new"));
                    root.remove("b");
                    at(root, "c").items(List.of(new Item.Kept(at(root, "c.0"))));
                })
                .gives(
                        "a:\n  labels: # shared\n    - new # one\n    # then\nc:\n  - &common\n    - x # one\n    # then\n    - y\n");
    }
}
