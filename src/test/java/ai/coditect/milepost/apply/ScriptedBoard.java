package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.LiveProjectItem.Visibility;
import ai.coditect.milepost.model.planning.ProjectOwner;
import ai.coditect.milepost.remote.ItemWrite;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A project board in memory behind both ports. It notes every call; a test says how its next writes are answered.
 * Projects of one title may be created as often as somebody asks, as on GitHub.
 */
final class ScriptedBoard implements ProjectReader, ProjectWriter {

    static final ProjectOwner OWNER = new ProjectOwner("octocat", "U_1");

    private final List<String> calls = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<LiveProject> projects = new ArrayList<>();
    private final Map<String, LiveProjectItem> items = new TreeMap<>();
    private Optional<BoardReading> reading = Optional.empty();

    ScriptedBoard with(LiveProject project) {
        projects.add(project);
        return this;
    }

    /** An item of the issue with this GraphQL id. */
    ScriptedBoard with(String issue, LiveProjectItem item) {
        items.put(issue, item);
        return this;
    }

    /** Whatever is there, this is what every read finds. */
    ScriptedBoard reading(BoardReading found) {
        reading = Optional.of(found);
        return this;
    }

    /** The answers to the next writes, one for each thing; after them, every write is done. */
    ScriptedBoard answering(Answer... some) {
        answers.addAll(List.of(some));
        return this;
    }

    /** Every call so far, and forgets them. */
    List<String> calls() {
        List<String> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    LiveProject project() {
        return projects.get(0);
    }

    int size() {
        return projects.size();
    }

    /** The item of the issue with this GraphQL id. */
    LiveProjectItem of(String issue) {
        return Optional.ofNullable(items.get(issue)).orElseThrow();
    }

    @Override
    public BoardReading read(DeclaredProject project, List<LiveIssue> issues) {
        calls.add("read " + issues.stream().map(LiveIssue::link).toList());
        if (reading.isPresent()) {
            return reading.get();
        }
        return projects.isEmpty()
                ? new BoardReading.Missing(OWNER)
                : new BoardReading.Found(projects.get(0), items, Set.of());
    }

    @Override
    public Reply<LiveProject> create(ProjectOwner owner, String title) {
        calls.add("create " + title);
        return answer(() -> {
            int number = projects.size() + 1;
            LiveProject project = new LiveProject(
                    owner,
                    "PVT_" + number,
                    number,
                    title,
                    "https://github.com/orgs/o/projects/" + number,
                    LiveProject.Link.LINKED,
                    List.of(select("Status", "Todo", "Done")));
            projects.add(project);
            return project;
        });
    }

    static LiveProject.Field select(String name, String... options) {
        return new LiveProject.Field(
                "F_" + name,
                new FieldName(name),
                "SINGLE_SELECT",
                List.of(options).stream()
                        .map(option -> new LiveProject.Option("O_" + option, option, "BLUE", "as people wrote it"))
                        .toList());
    }

    @Override
    public Reply<LiveProject> link(LiveProject project) {
        calls.add("link " + project.title());
        return answer(() -> replaced(project.linked()));
    }

    private LiveProject replaced(LiveProject project) {
        projects.set(0, project);
        return project;
    }

    @Override
    public List<Reply<LiveProject.Field>> createFields(LiveProject project, List<DeclaredProject.Field> fields) {
        calls.add("createFields "
                + fields.stream().map(DeclaredProject.Field::name).toList());
        return fields.stream()
                .map(field -> answer(() -> put(new LiveProject.Field(
                        "F_" + field.name(),
                        field.name(),
                        field.type().name(),
                        select("", field.options().toArray(String[]::new)).options()))))
                .toList();
    }

    @Override
    public Reply<LiveProject.Field> addOptions(LiveProject.Field field, List<String> options) {
        calls.add("addOptions " + field.name() + " " + field.optionNames() + " + " + options);
        return answer(() -> {
            List<LiveProject.Option> all = new ArrayList<>(field.options());
            all.addAll(select("", options.toArray(String[]::new)).options());
            return put(new LiveProject.Field(field.id(), field.name(), field.dataType(), all));
        });
    }

    /** Somebody adds a field, or changes it. */
    LiveProject.Field put(LiveProject.Field field) {
        replaced(projects.get(0).with(field));
        return field;
    }

    @Override
    public List<Reply<LiveProjectItem>> addItems(LiveProject project, List<LiveIssue> issues) {
        calls.add("addItems " + issues.stream().map(LiveIssue::link).toList());
        return issues.stream()
                .map(issue -> answer(() -> items.computeIfAbsent(issue.nodeId(), id -> item("PVTI_" + issue.number()))))
                .toList();
    }

    static LiveProjectItem item(String id) {
        return new LiveProjectItem(id, Visibility.SHOWN, FieldValues.NONE, Set.of());
    }

    static LiveProjectItem item(String id, FieldValues values) {
        return new LiveProjectItem(id, Visibility.SHOWN, values, Set.of());
    }

    @Override
    public List<Reply<ItemWrite>> write(LiveProject project, List<ItemWrite> writes) {
        calls.add("write "
                + writes.stream()
                        .map(write -> "#" + write.issue() + " " + write.values().byName() + " -" + write.cleared()
                                + write.status().map(status -> " " + status).orElse(""))
                        .toList());
        return writes.stream().map(write -> answer(() -> put(write))).toList();
    }

    private ItemWrite put(ItemWrite write) {
        items.replaceAll((issue, item) -> {
            if (!item.id().equals(write.item())) {
                return item;
            }
            FieldValues values = item.values();
            for (Map.Entry<FieldName, FieldValue> value :
                    write.values().byName().entrySet()) {
                values = values.with(value.getKey(), Optional.of(value.getValue()));
            }
            for (FieldName name : write.cleared()) {
                values = values.with(name, Optional.empty());
            }
            return item(item.id(), values);
        });
        return write;
    }

    private <T> Reply<T> answer(Supplier<T> effect) {
        return Optional.ofNullable(answers.poll()).orElseGet(Answer::done).to(effect);
    }
}
