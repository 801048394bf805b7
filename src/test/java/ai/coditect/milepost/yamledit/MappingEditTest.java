package ai.coditect.milepost.yamledit;

import static ai.coditect.milepost.yamledit.Golden.at;
import static ai.coditect.milepost.yamledit.Golden.given;
import static ai.coditect.milepost.yamledit.Golden.texts;

import ai.coditect.milepost.yamledit.Content.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingEditTest {

    private static final List<String> ORDER = List.of("id", "title", "labels", "goal", "tasks", "done");

    private static final String ISSUES = """
            # all issues
            issues:
              # the first
              - id: one # why
                goal: |
                  long
                  text

              # the second
              - title: '`two`'
                tasks:
                  - x
            """;

    @Test
    void addsAKeyWhereTheUsualOrderPutsIt() {
        given(ISSUES)
                .edit(root -> {
                    at(root, "issues.0").put("title", new Text("One"), ORDER);
                    at(root, "issues.0").put("tasks", texts("a b", "c"), ORDER);
                    at(root, "issues.1").put("id", new Text("two"), ORDER);
                    at(root, "issues.1").put("labels", texts("x", "y: z"), ORDER);
                })
                .gives("""
                # all issues
                issues:
                  # the first
                  - id: one # why
                    title: One
                    goal: |
                      long
                      text
                    tasks:
                      - a b
                      - c

                  # the second
                  - id: two
                    title: '`two`'
                    labels:
                      - x
                      - 'y: z'
                    tasks:
                      - x
                """);
    }

    @Test
    void removesAKey() {
        given(ISSUES)
                .edit(root -> {
                    at(root, "issues.0").remove("id");
                    at(root, "issues.1").remove("tasks");
                })
                .gives("""
                # all issues
                issues:
                  # the first
                  - goal: |
                      long
                      text

                  # the second
                  - title: '`two`'
                """);
        given("a:\n  b: 1 # x\nc: 2\n").edit(root -> at(root, "a").remove("b")).gives("a: {}\nc: 2\n");
    }

    @Test
    void flowMappingsStayInTheFlow() {
        given("a: {id: x, done: true}\n")
                .edit(root -> at(root, "a").put("title", new Text("t, u"), ORDER))
                .gives("a: {id: x, title: 't, u', done: true}\n");
    }
}
