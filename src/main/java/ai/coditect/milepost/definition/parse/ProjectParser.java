package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.DeclaredProject.Choice;
import ai.coditect.milepost.model.planning.DeclaredProject.Numbered;
import ai.coditect.milepost.model.planning.DeclaredProject.Titled;
import ai.coditect.milepost.model.planning.DeclaredProject.WhenMissing;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parses {@code project}. */
final class ProjectParser {

    private static final Map<String, FieldType> TYPES = RawProject.Field.TYPES.stream()
            .collect(Collectors.toMap(FieldType::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private static final Map<String, PlanningKey> SOURCES = Arrays.stream(PlanningKey.values())
            .collect(Collectors.toMap(PlanningKey::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    /** The type of a field that a key fills, if nothing else is said; each fits into a text as well. */
    private static FieldType typeOf(PlanningKey key) {
        return switch (key) {
            case ESTIMATE -> FieldType.NUMBER;
            case PRIORITY, WORKSTREAM -> FieldType.SINGLE_SELECT;
            case START, DUE -> FieldType.DATE;
        };
    }

    private static final String ITERATION = "iteration";

    private final NodeReader nodes;
    private final ValueParser values;
    private final DiagnosticCollector diagnostics;

    ProjectParser(NodeReader nodes, ValueParser values, DiagnosticCollector diagnostics) {
        this.nodes = nodes;
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** The project; empty if it is not said which one, which is reported. */
    Optional<RawProject> parse(Node node, Location at) {
        return nodes.mapping(node, MappingSchema.PROJECT).flatMap(project -> {
            Optional<String> owner = project.line("owner").flatMap(values::login);
            Optional<Choice> choice = choice(project);
            Optional<Scalar> status = project.line("status");
            List<RawProject.Field> fields = fields(project);
            return choice.map(which -> new RawProject(at, owner, which, status, fields));
        });
    }

    private Optional<Choice> choice(MappingReader project) {
        if (project.has("title") == project.has("number")) {
            diagnostics.error(
                    project.at(),
                    "`project` has "
                            + (project.has("title") ? "both `title` and `number`" : "neither `title` nor `number`"),
                    "Write `title: Core 1.0`, or the number that its address ends with: `number: 7`.");
            return Optional.empty();
        }
        Optional<Scalar> create = project.line("create");
        boolean creates = create.filter(text -> values.isTrue(text, "create")).isPresent();
        if (project.has("number")) {
            create.ifPresent(text -> diagnostics.error(
                    text.at(),
                    "`create` cannot be combined with `number`",
                    "GitHub gives out the number. Name the project by its `title`, or remove `create`."));
            return project.line("number").flatMap(values::number).map(Numbered::new);
        }
        return project.line("title")
                .map(title -> new Titled(title.value(), creates ? WhenMissing.CREATE : WhenMissing.REFUSE));
    }

    private List<RawProject.Field> fields(MappingReader project) {
        Optional<Node> node = project.node("fields");
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            Map<FieldName, Location> seen = new LinkedHashMap<>();
            List<RawProject.Field> fields = new ArrayList<>();
            nodes.entries(mapping).values().forEach(entry -> {
                checkName(entry, seen);
                field(entry).ifPresent(fields::add);
            });
            return fields;
        }
        node.ifPresent(other -> nodes.wrongType(
                other,
                "`fields`",
                "a mapping",
                "Write a line `Hours: {type: number, from: estimate}` for each field."));
        return List.of();
    }

    private void checkName(MappingReader.Entry entry, Map<FieldName, Location> seen) {
        FieldName name = new FieldName(entry.key().getValue().strip());
        Location first = seen.putIfAbsent(name, entry.at());
        if (first != null) {
            diagnostics.error(
                    entry.at(),
                    "the field `" + name + "` is declared twice",
                    "It is already declared at " + first
                            + "; GitHub does not tell names apart by their case. Remove one of" + " the two.");
        }
        if (name.value().isEmpty()) {
            diagnostics.error(entry.at(), "a field of the board has no name", "Write its name before the colon.");
        }
        if (RawProject.Field.RESERVED.contains(name)) {
            diagnostics.error(
                    entry.at(),
                    "the field `" + name + "` is GitHub's own",
                    name.equals(DeclaredProject.STATUS)
                            ? "milepost sets it only on items that it adds: write `status: Todo` beside `fields`."
                            : "Choose another name.");
        }
    }

    private Optional<RawProject.Field> field(MappingReader.Entry entry) {
        return nodes.mapping(entry.value(), MappingSchema.PROJECT_FIELD).flatMap(field -> {
            Optional<Scalar> written = field.line("type");
            Optional<FieldType> named = written.flatMap(this::type);
            Optional<Scalar> source = field.line("from");
            Optional<PlanningKey> from =
                    source.flatMap(text -> known(text, SOURCES, "unknown source `" + text.value() + "` of a field"));
            List<Scalar> options = field.names("options", FieldName::new);
            Optional<FieldType> type =
                    named.or(() -> from.filter(any -> !field.has("type")).map(ProjectParser::typeOf));
            if (!field.has("type") && !field.has("from")) {
                diagnostics.error(
                        field.at(),
                        "the field has neither `type` nor `from`",
                        "Write what kind it is, `type: number`, or what fills it, `from: estimate`.");
            }
            from.ifPresent(key -> named.filter(kind -> kind != typeOf(key) && kind != FieldType.TEXT)
                    .ifPresent(kind -> refuseType(written.orElseThrow(), kind, key)));
            type.ifPresent(kind -> checkOptions(field, kind, from, options));
            Scalar name = new Scalar(nodes.file(), entry.key());
            return type.map(kind -> new RawProject.Field(name, kind, from, options));
        });
    }

    private Optional<FieldType> type(Scalar text) {
        if (text.value().equals(ITERATION)) {
            diagnostics.error(
                    text.at(),
                    "fields of the type `iteration` are left to people",
                    "Add it on the board, and remove it here; milepost leaves alone what it does not know.");
            return Optional.empty();
        }
        return known(text, TYPES, "unknown type `" + text.value() + "` of a field");
    }

    private <T> Optional<T> known(Scalar text, Map<String, T> all, String summary) {
        Optional<T> found = Optional.ofNullable(all.get(text.value()));
        if (found.isEmpty()) {
            Collection<String> keys = all.keySet();
            String advice = "Write one of " + String.join(", ", keys) + ".";
            diagnostics.error(text.at(), summary, diagnostics.suggestions().orElse(text.value(), keys, advice));
        }
        return found;
    }

    private void refuseType(Scalar text, FieldType type, PlanningKey source) {
        diagnostics.error(
                text.at(),
                "a field of the type `" + type.key() + "` cannot be filled from `" + source.key() + "`",
                "Write `" + typeOf(source).key() + "` or `text`, or leave `type` out.");
    }

    private void checkOptions(MappingReader field, FieldType type, Optional<PlanningKey> from, List<Scalar> options) {
        if (type != FieldType.SINGLE_SELECT) {
            field.at("options")
                    .ifPresent(at -> diagnostics.error(
                            at,
                            "a field of the type `" + type.key() + "` has no options",
                            "Remove them, or write `type: single_select`."));
        } else if (options.isEmpty() && from.isEmpty() && !field.has("options")) {
            diagnostics.error(
                    field.at(),
                    "a single select that nothing fills has no `options`",
                    "GitHub wants to know them: write `options: [Low, High]`.");
        }
        if (field.hasEmptyList("options")) {
            diagnostics.error(
                    field.at("options").orElse(field.at()),
                    "`options` is empty",
                    "Write the options, or remove it where `from` fills the field: then they are the values that occur.");
        }
        if (options.size() > GitHubLimits.MAX_OPTIONS) {
            diagnostics.error(
                    field.at("options").orElse(field.at()),
                    "the field has " + options.size() + " options",
                    "GitHub takes at most " + GitHubLimits.MAX_OPTIONS + ". Remove some.");
        }
    }
}
