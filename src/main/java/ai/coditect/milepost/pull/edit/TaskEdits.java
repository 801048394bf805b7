package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Item;
import ai.coditect.milepost.yamledit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits the tasks of an issue, each in the form that it is written in: a text, a text with a box, or a mapping. */
public final class TaskEdits {

    private static final String KEY = "tasks";
    private static final String TEXT = "text";
    private static final String DONE = "done";
    private static final Pattern BOX =
            Pattern.compile("(?<before>(?:[-*+]\\s+)?\\[)(?<tick>[ xX])(?<after>]\\s+)(?<text>.*)");

    private final Place issue;
    private final Links links;

    public TaskEdits(Place issue, Links links) {
        this.issue = issue;
        this.links = links;
    }

    /** Writes the list; numbers stand for issues. */
    public void write(List<Task> tasks) {
        if (tasks.isEmpty()) {
            issue.remove(KEY);
            return;
        }
        Optional<Place> list = issue.get(KEY);
        if (list.isEmpty()) {
            issue.put(KEY, new Content.Items(tasks.stream().map(this::fresh).toList()), MappingSchema.ISSUE.keys());
            return;
        }
        List<Place> old = list.get().items();
        List<Task> before = old.stream().map(this::task).toList();
        List<Optional<Integer>> was = ItemPairing.of(
                before.stream().map(Task::text).toList(),
                tasks.stream().map(Task::text).toList());
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            items.add(was.get(i)
                    .map(index -> item(old.get(index), before.get(index), task))
                    .orElseGet(() -> new Item.Added(fresh(task))));
        }
        list.get().items(items);
    }

    /** What an item says. */
    Task task(Place item) {
        String written = item.get(TEXT).orElse(item).text().strip();
        Matcher box = BOX.matcher(written);
        boolean ticked = box.matches() && !box.group("tick").equals(" ");
        boolean done = item.get(DONE).filter(word -> isYes(word.text())).isPresent();
        String text = box.matches() ? box.group("text") : written;
        return new Task(References.resolve(text.strip(), links.numbers()), ticked || done);
    }

    private static boolean isYes(String word) {
        return List.of("true", "yes", "on").contains(word.strip().toLowerCase(Locale.ROOT));
    }

    private Item item(Place place, Task before, Task after) {
        if (before.equals(after)) {
            return new Item.Kept(place);
        }
        Optional<Place> text = place.get(TEXT);
        if (text.isEmpty()) {
            return new Item.Changed(place, rewritten(place, before, after));
        }
        if (!before.text().equals(after.text())
                || BOX.matcher(text.get().text()).matches()) {
            text.get()
                    .set(Endings.inPlaceOf(
                            text.get(), boxed(text.get().text(), before, after).orElseGet(() -> referring(after))));
        }
        if (after.done() && !before.done()) {
            place.put(DONE, new Content.Word("true"), MappingSchema.TASK.keys());
        } else if (before.done() && !after.done()) {
            place.remove(DONE);
        }
        return new Item.Kept(place);
    }

    private Content rewritten(Place item, Task before, Task after) {
        Content content = boxed(item.text(), before, after)
                .<Content>map(Content.Text::new)
                .orElseGet(() -> fresh(after));
        return content instanceof Content.Text text ? Endings.inPlaceOf(item, text.text()) : content;
    }

    /** The text with its box, if it has one. */
    private Optional<String> boxed(String written, Task before, Task after) {
        Matcher box = BOX.matcher(written.strip());
        if (!box.matches()) {
            return Optional.empty();
        }
        String text = before.text().equals(after.text()) ? box.group("text") : referring(after);
        return Optional.of(box.group("before") + (after.done() ? "x" : " ") + box.group("after") + text);
    }

    private Content fresh(Task task) {
        return new SectionContent(links.ids()).task(task);
    }

    /** Whether the text would be read as one with a box. */
    public static boolean isBoxed(String text) {
        return BOX.matcher(text).matches();
    }

    private String referring(Task task) {
        return References.refer(task.text(), links.ids());
    }
}
