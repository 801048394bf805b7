package ai.coditect.milepost.importer.frontmatter;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Nothing;
import ai.coditect.milepost.importer.tree.Tree.Text;
import ai.coditect.milepost.importer.tree.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is an issue.
 *
 * @param keys what stands in its front matter
 */
record IssueFile(SourceText source, Fields keys, FrontMatter parts) {

    /** Keys of trackers that make an issue of a title. Documents have titles too, and tags, ids and a status. */
    private static final Set<String> TELLING = Set.of(
            "labels",
            "label",
            "assignees",
            "assignee",
            "milestone",
            "priority",
            "state",
            "state_reason",
            "dependencies",
            "depends_on",
            "blocked_by",
            "blocks",
            "parent",
            "parent_task_id",
            "estimate",
            "points",
            "story_points",
            "epic");

    private static final Set<String> NAMES = Set.of("id", "number", "key", "ref");
    private static final Set<String> STATES = Set.of("state", "status");
    private static final Set<String> WORKSTREAMS = Set.of("workstream", "epic", "phase");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What stands above the text of a milestone. */
    private static final Pattern HEADING = Pattern.compile("\\A## Description\\s*");

    /** The parts of a file; empty if it has no keys, and if an error was reported. */
    static Optional<IssueFile> of(SourceText source, Findings findings) {
        Optional<FrontMatter> parts = FrontMatter.of(source);
        return parts.flatMap(found -> YamlTree.read(found.keys(), findings)
                .filter(Fields.class::isInstance)
                .map(keys -> new IssueFile(source, (Fields) keys, found)));
    }

    boolean hasTitle() {
        return keys.has("title");
    }

    /** Whether it is an issue rather than a document with a title. */
    boolean isTold() {
        return hasTitle()
                && (has(TELLING)
                        || FileName.name(source).isPresent()
                        || FileName.state(source).isPresent());
    }

    /** What its tool calls it, in lower case. */
    Optional<String> id() {
        return keys.text("id").map(id -> id.toLowerCase(Locale.ROOT));
    }

    /** Whether its name is one that the files give it, and no number on GitHub. */
    boolean hasOwnName() {
        if (has(NAMES)) {
            return id().filter(id -> !NUMBER.matcher(id).matches()).isPresent();
        }
        boolean isNumbered = FileName.number(source).isPresent();
        return FileName.hasTaskName(source) || (isNumbered && !isOnGitHub());
    }

    private boolean isOnGitHub() {
        return keys.has("state") || FileName.state(source).isPresent();
    }

    /** What its tool calls the milestone, in lower case. */
    Optional<String> milestone() {
        return keys.text("milestone").map(title -> title.toLowerCase(Locale.ROOT));
    }

    /** Whether it is an issue that a tool keeps, which shows its text as it stands. */
    boolean isKept() {
        return has(NAMES)
                || has(STATES)
                || FileName.name(source).isPresent()
                || FileName.state(source).isPresent();
    }

    /**
     * All that is said of the issue: its keys, what the place of the file adds, and its text.
     *
     * @param milestone what is known of its milestone
     */
    Fields record(Optional<Fields> milestone, Findings findings) {
        Optional<String> folder = has(Set.of("status")) ? Optional.empty() : FileName.state(source);
        List<Field> record = new ArrayList<>();
        for (Field field : keys.all()) {
            switch (field.key()) {
                case "milestone" ->
                    record.add(new Field(
                            field.key(),
                            field.at(),
                            milestone.<Tree>map(known -> known).orElse(field.value())));
                case "state" ->
                    record.add(
                            folder.map(state -> state(state, field, findings)).orElse(field));
                default -> record.add(field);
            }
        }
        if (!keys.has("state")) {
            folder.ifPresent(state -> record.add(field("state", state, 1)));
        }
        if (!has(NAMES)) {
            name().ifPresent(record::add);
        }
        if (!has(WORKSTREAMS)) {
            milestone
                    .flatMap(known -> known.text("title"))
                    .or(() -> keys.text("milestone")
                            .filter(title -> !NUMBER.matcher(title).matches()))
                    .ifPresent(title -> record.add(field("workstream", title, 1)));
        }
        if (!isKept()
                && keys.text("milestone")
                        .filter(title -> NUMBER.matcher(title).matches())
                        .isPresent()) {
            // With keys of GitHub's, a number is not taken for a title.
            record.add(new Field("assignees", source.at(1), new Nothing(source.at(1))));
        }
        record.add(field("body", ToolMarks.without(parts.body()), parts.bodyLine()));
        return new Fields(record, source.at(1));
    }

    /** What tasks call the milestone that the file describes, in lower case. */
    List<String> milestoneNames() {
        return Stream.concat(id().stream(), keys.text("title").map(title -> title.toLowerCase(Locale.ROOT)).stream())
                .toList();
    }

    /** What a milestone's file says, with the keys that milestones have elsewhere. */
    Fields milestoneRecord() {
        List<Field> record = new ArrayList<>();
        for (Field field : keys.all()) {
            switch (field.key()) {
                case "title" -> record.add(field);
                case "due_date" -> record.add(new Field("due_on", field.at(), field.value()));
                default -> {}
            }
        }
        String text = HEADING.matcher(ToolMarks.without(parts.body())).replaceFirst("");
        record.add(field("description", text, parts.bodyLine()));
        return new Fields(record, source.at(1));
    }

    private Optional<Field> name() {
        return FileName.number(source)
                .map(number -> isOnGitHub() ? field("number", number, 1) : field("id", "#" + number, 1))
                .or(() -> FileName.name(source).map(name -> field("id", name, 1)));
    }

    /** The folder decides, as it does for gh-issue-sync, which moves files between them. */
    private static Field state(String folder, Field said, Findings findings) {
        boolean isSame = said.value()
                .text()
                .filter(state -> !state.equalsIgnoreCase(folder))
                .isEmpty();
        if (!isSame) {
            findings.warning(
                    said.value().at(),
                    "the issue lies in `" + folder + "/`, and its state is another",
                    "The folder counts: move the file if it is wrong.");
        }
        return new Field(said.key(), said.at(), new Text(folder, said.value().at()));
    }

    private boolean has(Set<String> names) {
        return keys.all().stream()
                .anyMatch(field ->
                        names.contains(field.key().toLowerCase(Locale.ROOT).replace('-', '_')));
    }

    private Field field(String key, String value, int line) {
        Location at = source.at(line);
        return new Field(key, at, new Text(value, at));
    }
}
