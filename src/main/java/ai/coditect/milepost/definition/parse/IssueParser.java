package ai.coditect.milepost.definition.parse;

import static ai.coditect.milepost.model.GitHubLimits.MAX_LABELS;

import ai.coditect.milepost.definition.parse.RawContent.RawTask;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.LabelName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parses an item of {@code issues}. */
final class IssueParser {

    /** A box with or without a bullet before it. */
    private static final Pattern BOX =
            Pattern.compile("(?:[-*+]\\s+)?\\[(?<tick>[ xX])](?<text>|\\s.*)", Pattern.DOTALL);

    private final ValueParser values;
    private final PlanningParser planning;
    private final DiagnosticCollector diagnostics;

    IssueParser(ValueParser values, PlanningParser planning, DiagnosticCollector diagnostics) {
        this.values = values;
        this.planning = planning;
        this.diagnostics = diagnostics;
    }

    RawIssue parse(MappingReader issue) {
        Optional<Scalar> id =
                issue.required("id", "Give it a short name that never changes, for example `id: pytest-setup`.");
        Optional<Scalar> title = issue.required("title");
        Optional<Scalar> previousId = issue.line("previously_id");
        Stream.concat(id.stream(), previousId.stream()).forEach(values::checkId);
        issue.at("no_dependencies").filter(at -> issue.has("depends_on")).ifPresent(this::refuseNoDependencies);
        return new RawIssue(
                issue.at(),
                id,
                title,
                previousId,
                fields(issue),
                issue.line("parent"),
                dependencies(issue),
                content(issue));
    }

    /** The keys of {@code defaults}. A list that is too long for any issue is left out. */
    RawFields defaults(MappingReader defaults) {
        RawFields fields = fields(defaults);
        return fields.with(
                bounded(defaults, "labels", fields.labels()),
                bounded(defaults, "assignees", fields.assignees()),
                bounded(defaults, "sections", fields.sections()));
    }

    private <T> List<T> bounded(MappingReader defaults, String key, List<T> items) {
        if (items.size() <= MAX_LABELS) {
            return items;
        }
        diagnostics.error(
                defaults.at(key).orElse(defaults.at()),
                "`defaults` has " + items.size() + " " + key,
                "No issue can have more than " + MAX_LABELS + ". Remove some.");
        return List.of();
    }

    /** The keys that {@code defaults} and issues have in common. */
    RawFields fields(MappingReader mapping) {
        return new RawFields(
                mapping.names("labels", LabelName::new),
                mapping.names("assignees", IssueParser::person),
                mapping.node("without").flatMap(node -> without(node, mapping)).orElse(RawWithout.NOTHING),
                Said.of(mapping.line("milestone"), Optional::of),
                Said.of(mapping.line("type"), Optional::of),
                mapping.line("state").flatMap(values::issueState),
                planning.parse(mapping),
                sections(mapping));
    }

    private Optional<RawWithout> without(Node node, MappingReader owner) {
        if (node instanceof MappingNode mapping && mapping.getValue().isEmpty()) {
            refuseEmpty(owner, "without");
        }
        return owner.nodes().mapping(node, MappingSchema.WITHOUT).map(without -> {
            List<Scalar> labels = refused(without, "labels", LabelName::new);
            List<Scalar> assignees = refused(without, "assignees", IssueParser::person);
            return new RawWithout(labels, assignees, refused(without, "sections", RawSection::identity));
        });
    }

    private List<Scalar> refused(MappingReader without, String key, Function<String, ?> identity) {
        if (without.hasEmptyList(key)) {
            refuseEmpty(without, key);
        }
        return without.names(key, identity);
    }

    private void refuseEmpty(MappingReader mapping, String key) {
        diagnostics.error(
                mapping.at(key).orElse(mapping.at()),
                "`" + key + "` is empty",
                "Write what is not to come from the defaults, for example `without: {labels: [testing]}`, or remove it.");
    }

    /** GitHub tells no logins apart by their case. */
    private static String person(String assignee) {
        return assignee.startsWith("@") ? assignee.toLowerCase(Locale.ROOT) : assignee;
    }

    private void refuseNoDependencies(Location at) {
        diagnostics.error(
                at,
                "`no_dependencies` cannot be combined with `depends_on`",
                "Keep one of the two and remove the other.");
    }

    /** The own sections of an issue or of defaults, each heading once. */
    private List<RawSection> sections(MappingReader owner) {
        Map<String, Scalar> distinct = new HashMap<>();
        return owner.list(
                "sections",
                item -> owner.nodes()
                        .mapping(item, MappingSchema.SECTION)
                        .flatMap(this::section)
                        .filter(section -> isFirst(section.heading(), distinct)));
    }

    private boolean isFirst(Scalar heading, Map<String, Scalar> distinct) {
        Scalar first = distinct.putIfAbsent(RawSection.identity(heading.value()), heading);
        if (first != null) {
            diagnostics.error(
                    heading.at(),
                    "the section `" + heading.value() + "` is given twice",
                    "It already stands at " + first.at() + ". Put both into one, or change a heading.");
        }
        return first == null;
    }

    private Optional<RawSection> section(MappingReader section) {
        Optional<Scalar> heading = section.required("heading", "Add the line `heading: …`: the words above the text.");
        heading.ifPresent(values::checkHeading);
        List<String> contents =
                Stream.of("text", "list", "tasks").filter(section::has).toList();
        if (contents.size() != 1) {
            diagnostics.error(
                    section.at(),
                    contents.isEmpty()
                            ? "a section has neither `text`, `list` nor `tasks`"
                            : "a section has more than one of `text`, `list` and `tasks`",
                    "Give it one of them: Markdown as `text`, items as `list`, items with boxes as `tasks`.");
        }
        contents.stream()
                .filter(section::hasEmptyList)
                .forEach(key -> diagnostics.error(
                        section.at(key).orElse(section.at()),
                        "`" + key + "` of a section is empty",
                        "Write an item, or remove the section."));
        Optional<RawSection.Content> content = contents.stream().findFirst().flatMap(key -> content(section, key));
        return heading.flatMap(words -> content.map(said -> new RawSection(words, said)));
    }

    private Optional<RawSection.Content> content(MappingReader section, String key) {
        return switch (key) {
            case "text" -> section.text(key).map(RawSection.Prose::new);
            case "list" -> Optional.of(new RawSection.Bullets(section.lines(key)));
            default -> Optional.of(new RawSection.Boxes(tasks(section, key)));
        };
    }

    private List<RawTask> tasks(MappingReader owner, String key) {
        return owner.items(key, MappingSchema.TASK, this::task, this::task);
    }

    private RawContent content(MappingReader issue) {
        return new RawContent(
                issue.anyText("body"),
                issue.text("goal"),
                tasks(issue, "tasks"),
                issue.lines("deliverables"),
                issue.lines("acceptance_criteria"),
                issue.line("no_dependencies"),
                issue.lines("resources"),
                issue.lines("file_paths"));
    }

    private Optional<RawTask> task(MappingReader task) {
        Optional<Scalar> text = task.required("text", "Add the line `text: …`, or put text with a colon into quotes.");
        Optional<Scalar> done = task.line("done");
        boolean ticked = done.filter(values::done).isPresent();
        return text.map(this::task)
                .map(it -> done.map(at -> withTick(it, ticked, at)).orElse(it));
    }

    /** A text can bring its box along, as it would in Markdown. */
    private RawTask task(Scalar text) {
        Matcher box = BOX.matcher(text.value());
        if (!box.matches()) {
            return new RawTask(text, text.value(), false);
        }
        if (box.group("text").isBlank()) {
            diagnostics.error(text.at(), "a task has a box and no text", "Write the text after the box.");
        }
        return new RawTask(text, box.group("text").strip(), !box.group("tick").isBlank());
    }

    private RawTask withTick(RawTask task, boolean ticked, Scalar done) {
        if (BOX.matcher(task.source().value()).matches() && task.done() != ticked) {
            diagnostics.error(
                    done.at(),
                    "`done` says something else than the box in `text`",
                    "Remove `done`, or the box: each task gets one.");
        }
        return new RawTask(task.source(), task.text(), ticked);
    }

    private List<RawDependency> dependencies(MappingReader issue) {
        List<RawDependency> all = issue.items(
                "depends_on",
                MappingSchema.DEPENDENCY,
                id -> new RawDependency(List.of(id), Optional.empty()),
                this::dependency);
        Set<Scalar> distinct = new HashSet<>(issue.nodes()
                .distinct(
                        all.stream().flatMap(item -> item.on().stream()).toList(),
                        "`depends_on`",
                        Function.identity()));
        return all.stream()
                .map(item -> new RawDependency(
                        item.on().stream().filter(distinct::contains).toList(), item.remark()))
                .filter(item -> !item.on().isEmpty())
                .toList();
    }

    private Optional<RawDependency> dependency(MappingReader dependency) {
        if (dependency.has("id") == dependency.has("ids")) {
            diagnostics.error(
                    dependency.at(),
                    "a dependency has " + (dependency.has("id") ? "both `id` and `ids`" : "neither `id` nor `ids`"),
                    "Write `id: one-issue`, or `ids: [one-issue, another]`.");
        }
        List<Scalar> on = Stream.concat(dependency.line("id").stream(), dependency.lines("ids").stream())
                .toList();
        Optional<Scalar> remark = dependency.line("remark");
        return on.isEmpty() ? Optional.empty() : Optional.of(new RawDependency(on, remark));
    }
}
