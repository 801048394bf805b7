package ai.coditect.milepost.yamledit;

import static ai.coditect.milepost.yamledit.Golden.add;
import static ai.coditect.milepost.yamledit.Golden.at;
import static ai.coditect.milepost.yamledit.Golden.given;
import static ai.coditect.milepost.yamledit.Golden.insert;
import static ai.coditect.milepost.yamledit.Golden.move;
import static ai.coditect.milepost.yamledit.Golden.remove;

import ai.coditect.milepost.yamledit.Content.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListEditTest {

    private static final String TASKS = """
            tasks: # what to do
              # first of all
              - write # at once

              # then
              - '`read`'
              # in the end
              - "send"   # by mail
              # done
            next: 1
            """;

    @Test
    void addsAnItemAsItsNeighboursAre() {
        given(TASKS).edit(root -> add(at(root, "tasks"), "more: of it")).gives("""
                tasks: # what to do
                  # first of all
                  - write # at once

                  # then
                  - '`read`'
                  # in the end
                  - "send"   # by mail
                  - 'more: of it'
                  # done
                next: 1
                """);
    }

    @Test
    void removesAnItemWithTheCommentBesideIt() {
        given(TASKS).edit(root -> remove(at(root, "tasks"), 2)).gives("""
                tasks: # what to do
                  # first of all
                  - write # at once

                  # then
                  - '`read`'
                  # in the end
                  # done
                next: 1
                """);
    }

    @Test
    void movesAnItemWithTheCommentBesideIt() {
        given(TASKS).edit(root -> move(at(root, "tasks"), 2, 0)).gives("""
                tasks: # what to do
                  - "send"   # by mail
                  # first of all
                  - write # at once

                  # then
                  - '`read`'
                  # in the end
                  # done
                next: 1
                """);
    }

    @Test
    void insertsAboveTheCommentOfTheFirstItem() {
        given(TASKS).edit(root -> insert(at(root, "tasks"), 0, "begin")).gives("""
                tasks: # what to do
                  - begin
                  # first of all
                  - write # at once

                  # then
                  - '`read`'
                  # in the end
                  - "send"   # by mail
                  # done
                next: 1
                """);
    }

    @Test
    void anItemIsAddedAndAnotherChanged() {
        given("a:\n- x\n- y")
                .edit(root -> {
                    Place list = at(root, "a");
                    list.items(List.of(
                            new Item.Changed(list.items().get(1), new Text("why")),
                            new Item.Added(new Text("no")),
                            new Item.Kept(list.items().get(0))));
                })
                .gives("a:\n- why\n- 'no'\n- x");
    }

    @Test
    void flowListsStayInTheFlow() {
        String list = "labels: [ a,  'b', c ] # all\n";
        given(list).edit(root -> add(at(root, "labels"), "d, e")).gives("labels: [ a,  'b', c, 'd, e' ] # all\n");
        given(list).edit(root -> remove(at(root, "labels"), 0)).gives("labels: [ 'b', c ] # all\n");
        given(list).edit(root -> remove(at(root, "labels"), 2)).gives("labels: [ a,  'b' ] # all\n");
        given(list).edit(root -> move(at(root, "labels"), 0, 2)).gives("labels: [ 'b', c, a ] # all\n");
        given("labels: [a]\n").edit(root -> remove(at(root, "labels"), 0)).gives("labels: []\n");
        given("labels: [a, b,]\n").edit(root -> remove(at(root, "labels"), 1)).gives("labels: [a,]\n");
    }

    private static final String LINES = """
            labels: [
              # first
              a, # one
              b, # two
              # third
              c # three
            ]
            """;

    @Test
    void flowListsOverSeveralLinesStaySo() {
        given(LINES).edit(root -> add(at(root, "labels"), "d")).gives("""
                labels: [
                  # first
                  a, # one
                  b, # two
                  # third
                  c, # three
                  d
                ]
                """);
        given(LINES).edit(root -> remove(at(root, "labels"), 1)).gives("""
                labels: [
                  # first
                  a, # one
                  # third
                  c # three
                ]
                """);
        given(LINES).edit(root -> remove(at(root, "labels"), 2)).gives("""
                labels: [
                  # first
                  a, # one
                  b # two
                  # third
                ]
                """);
    }
}
