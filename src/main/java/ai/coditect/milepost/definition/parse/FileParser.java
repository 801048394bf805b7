package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.MilestoneState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parses a file: its root keys itself, its issues by an {@link IssueParser}. */
final class FileParser {

    private static final int MOST_IN_ORDER = 100;

    private final SourceFile file;
    private final DiagnosticCollector diagnostics;
    private final NodeReader nodes;
    private final ValueParser values;
    private final PlanningParser planning;
    private final Map<String, List<String>> unread = new HashMap<>();

    FileParser(SourceFile file, DiagnosticCollector diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.nodes = new NodeReader(file, diagnostics);
        this.values = new ValueParser(diagnostics);
        this.planning = new PlanningParser(file, nodes, values, diagnostics);
    }

    /** The file; empty if it is not a mapping, which is reported. */
    Optional<RawFile> parse(Node root) {
        return NodeReader.isNull(root)
                ? Optional.empty()
                : nodes.mapping(root, MappingSchema.FILE).map(this::parse);
    }

    private RawFile parse(MappingReader root) {
        boolean defaultsForAll = MappingSchema.rootKeys().stream().anyMatch(root::has) || !root.has("issues");
        Optional<Scalar> repository = root.line("repository");
        repository.ifPresent(values::checkRepository);
        IssueParser issues = new IssueParser(values, planning, diagnostics);
        Optional<MappingReader> defaults =
                root.node("defaults").flatMap(node -> nodes.mapping(node, MappingSchema.DEFAULTS));
        defaults.filter(any -> defaultsForAll)
                .flatMap(reader -> reader.at("without"))
                .ifPresent(this::refuseWithout);
        return new RawFile(
                file,
                rootKeys(root, defaultsForAll),
                repository,
                people(root),
                root.node("fields").map(planning::mappings).orElse(Map.of()),
                items(root, "milestones", MappingSchema.MILESTONE, this::milestone),
                items(root, "labels", MappingSchema.LABEL, this::label),
                root.node("headings")
                        .flatMap(node -> nodes.mapping(node, MappingSchema.HEADINGS))
                        .map(this::headings)
                        .orElse(RawHeadings.NONE),
                project(root),
                defaults.map(issues::defaults).orElse(RawFields.NONE),
                defaultsForAll,
                root.line("workstream"),
                items(root, "issues", MappingSchema.ISSUE, issue -> Optional.of(issues.parse(issue))),
                unread);
    }

    private Optional<RawProject> project(MappingReader root) {
        return root.node("project")
                .flatMap(node -> new ProjectParser(nodes, values, diagnostics)
                        .parse(node, root.at("project").orElse(root.at())));
    }

    private void refuseWithout(Location at) {
        diagnostics.error(
                at,
                "`without` has nothing to refuse in the defaults of all files",
                "No defaults stand above them. Remove it here; an issue, and the defaults of another file, can have it.");
    }

    private static Map<String, Location> rootKeys(MappingReader root, boolean defaultsForAll) {
        Map<String, Location> keys = new LinkedHashMap<>();
        MappingSchema.rootKeys().forEach(key -> root.at(key).ifPresent(at -> keys.put(key, at)));
        if (defaultsForAll) {
            root.at("defaults").ifPresent(at -> keys.put("defaults", at));
        }
        return keys;
    }

    private List<RawPerson> people(MappingReader root) {
        Optional<Node> people = root.node("people");
        if (people.isPresent() && people.get() instanceof MappingNode mapping) {
            return new PeopleParser(file, nodes, values, diagnostics).parse(mapping);
        }
        people.ifPresent(node -> {
            nodes.wrongType(node, "`people`", "a mapping", "Write a line `role: login` for each role.");
            addUnread("people", node);
        });
        return List.of();
    }

    /** The milestone; empty if it has no title, which is reported. */
    private Optional<RawMilestone> milestone(MappingReader milestone) {
        Optional<Scalar> title = milestone.required("title");
        Optional<Scalar> description = milestone.anyText("description");
        Optional<LocalDate> dueOn = milestone.line("due_on").flatMap(values::date);
        Optional<MilestoneState> state = milestone.line("state").flatMap(values::milestoneState);
        List<Scalar> previously = milestone.names("previously", Function.identity());
        title.filter(text -> text.value().equals(Said.NONE)).ifPresent(this::refuseNone);
        return title.map(text -> new RawMilestone(text, description, dueOn, state, previously));
    }

    private void refuseNone(Scalar title) {
        diagnostics.error(
                title.at(),
                "a milestone cannot have the title `none`",
                "`milestone: none` says that an issue has no milestone. Give it another title; one that is on GitHub"
                        + " already is renamed with `previously: [none]`.");
    }

    /** The label; empty if it has no name, which is reported. */
    private Optional<RawLabel> label(MappingReader label) {
        Optional<Scalar> name = label.required("name");
        Optional<String> color = label.line("color").flatMap(values::color);
        Optional<Scalar> description = label.anyLine("description");
        List<Scalar> previously = label.names("previously", LabelName::new);
        return name.map(text -> new RawLabel(text, color, description, previously));
    }

    private RawHeadings headings(MappingReader headings) {
        Map<String, Scalar> titles = new LinkedHashMap<>();
        RawHeadings.sections()
                .forEach(key -> headings.line(key).ifPresent(title -> {
                    values.checkHeading(title);
                    titles.put(key, title);
                }));
        return new RawHeadings(headings.line("level").flatMap(values::level), titles, order(headings));
    }

    private List<Scalar> order(MappingReader headings) {
        List<Scalar> order = headings.names("order", RawSection::identity);
        if (order.size() > MOST_IN_ORDER) {
            diagnostics.error(
                    headings.at("order").orElse(headings.at()),
                    "`order` has " + order.size() + " names",
                    "It can have at most " + MOST_IN_ORDER + ". Own sections that it does not name keep their order.");
            return List.of();
        }
        return order;
    }

    private void addUnread(String key, Node node) {
        unread.computeIfAbsent(key, first -> new ArrayList<>()).add(file.source(node));
    }

    private <T> List<T> items(
            MappingReader root, String key, MappingSchema schema, Function<MappingReader, Optional<T>> parse) {
        root.node(key).filter(node -> !root.hasList(key)).ifPresent(node -> addUnread(key, node));
        return root.list(key, node -> {
            Optional<T> item = nodes.mapping(node, schema).flatMap(parse);
            if (item.isEmpty()) {
                addUnread(key, node);
            }
            return item;
        });
    }
}
