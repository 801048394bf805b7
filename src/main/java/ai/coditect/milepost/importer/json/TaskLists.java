package ai.coditect.milepost.importer.json;

import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.importer.tree.Tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Task Master's tasks, in one list or in several under a tag each, with their subtasks. Their numbers get a word before
 * them, as each list begins at 1, and a number among subtasks is one of them.
 */
final class TaskLists {

    private final List<Fields> records = new ArrayList<>();
    private final Findings findings;

    private TaskLists(Findings findings) {
        this.findings = findings;
    }

    /** The tasks and subtasks as records; none if it is no such file. */
    static List<Fields> of(Tree root, Leftovers leftovers, Findings findings) {
        TaskLists lists = new TaskLists(findings);
        if (root instanceof Fields fields) {
            List<Field> tagged = fields.all().stream()
                    .filter(tag -> tag.value() instanceof Fields list
                            && list.get("tasks").isPresent())
                    .toList();
            fields.get("tasks").ifPresent(tasks -> lists.add(tasks, "Task", Optional.empty(), Optional.empty()));
            for (Field tag : tagged) {
                String word = tagged.size() == 1 ? "Task" : tag.key();
                Optional<String> workstream = tagged.size() == 1 ? Optional.empty() : Optional.of(tag.key());
                for (Field part : tag.value().mappings().get(0).all()) {
                    if (part.key().equals("tasks")) {
                        lists.add(part.value(), word, Optional.empty(), workstream);
                    } else {
                        leftovers.add(part.key(), part.at());
                    }
                }
            }
            if (!lists.records.isEmpty()) {
                fields.all().stream()
                        .filter(field -> !field.key().equals("tasks") && !tagged.contains(field))
                        .forEach(field -> leftovers.add(field.key(), field.at()));
            }
        }
        return lists.records;
    }

    private void add(Tree tasks, String word, Optional<String> parent, Optional<String> workstream) {
        for (Fields task : Issues.in(tasks, findings)) {
            String above = parent.map(id -> id + ".").orElse("");
            Optional<String> number = task.text("id").map(id -> id.contains(".") ? id : above + id);
            List<Field> fields = new ArrayList<>();
            List<Tree> subtasks = new ArrayList<>();
            for (Field field : task.all()) {
                switch (field.key()) {
                    case "subtasks" -> subtasks.add(field.value());
                    case "id" -> number.ifPresent(id -> fields.add(text(field, word + " " + id)));
                    case "dependencies" -> fields.add(dependencies(field, word, above));
                    default -> fields.add(field);
                }
            }
            parent.ifPresent(id -> fields.add(new Field("parent", task.at(), new Text(word + " " + id, task.at()))));
            workstream.ifPresent(name -> fields.add(new Field("workstream", task.at(), new Text(name, task.at()))));
            records.add(new Fields(fields, task.at()));
            subtasks.forEach(list -> add(list, word, number, workstream));
        }
    }

    private static Field dependencies(Field field, String word, String above) {
        List<Tree> names = new ArrayList<>();
        for (Tree item : field.value().items()) {
            item.text()
                    .ifPresent(id -> names.add(new Text(word + " " + (id.contains(".") ? id : above + id), item.at())));
        }
        return new Field(field.key(), field.at(), new Items(names, field.value().at()));
    }

    private static Field text(Field field, String text) {
        return new Field(field.key(), field.at(), new Text(text, field.value().at()));
    }
}
