package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.shell.Value.Kind;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.model.IssueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Commands of {@code gh}: what they would create is noted, what they would change otherwise is reported. */
final class Gh {

    /** Commands that only read, or have nothing to do with issues. */
    private static final Set<String> READING = Set.of(
            "list", "view", "status", "repo", "auth", "search", "config", "alias", "extension", "browse", "help");

    private static final Set<String> GROUPS = Set.of("issue", "label", "milestone", "project", "sub-issue");

    private static final Map<String, String> ISSUE_NAMES = Map.ofEntries(
            Map.entry("-t", "title"),
            Map.entry("-b", "body"),
            Map.entry("-F", "body-file"),
            Map.entry("-l", "label"),
            Map.entry("-a", "assignee"),
            Map.entry("-m", "milestone"),
            Map.entry("-p", "project"),
            Map.entry("-T", "template"),
            Map.entry("-R", "repo"),
            Map.entry("-w", "web"),
            Map.entry("-e", "editor"),
            Map.entry("-r", "reason"),
            Map.entry("-c", "comment"));
    private static final Map<String, String> LABEL_NAMES =
            Map.of("-c", "color", "-d", "description", "-f", "force", "-R", "repo", "-n", "name");
    private static final Set<String> REPOSITORY = Set.of("-R", "--repo");
    private static final List<String> SWITCHES = List.of("web", "editor", "force", "yes", "silent", "paginate");

    private final Creations creations;
    private final Findings findings;
    private final Texts texts;
    private final IssueOptions issueOptions;

    /** For issues that are only looked at. */
    private final IssueOptions unreported;

    private final GhApi api;

    Gh(Creations creations, Programs programs, Findings findings) {
        this.creations = creations;
        this.findings = findings;
        this.texts = new Texts(findings);
        this.issueOptions = new IssueOptions(creations, programs, texts, findings);
        Findings unheard = new Findings();
        this.unreported = new IssueOptions(creations, programs, new Texts(unheard), unheard);
        this.api = new GhApi(creations, programs, issueOptions, unreported, texts, findings);
    }

    /** Whether something is created with these arguments. */
    static boolean creates(List<Value> arguments) {
        return switch (command(ordered(arguments))) {
            case "issue create", "issue new", "label create" -> true;
            default ->
                !arguments.isEmpty()
                        && arguments.get(0).shown().equals("api")
                        && GhApi.creates(GhApi.options(arguments.subList(1, arguments.size())));
        };
    }

    /** With an option between the two words of the command behind them: {@code gh issue -R octocat/a create}. */
    private static List<Value> ordered(List<Value> arguments) {
        if (arguments.size() < 4 || !REPOSITORY.contains(arguments.get(1).shown())) {
            return arguments;
        }
        List<Value> ordered = new ArrayList<>(arguments);
        ordered.addAll(List.of(ordered.remove(1), ordered.remove(1)));
        return ordered;
    }

    private static String command(List<Value> arguments) {
        return arguments.size() < 2
                ? ""
                : arguments.get(0).shown() + " " + arguments.get(1).shown();
    }

    /**
     * Takes note of a command.
     *
     * @param at where it stands
     * @param origin where the function that it stands in was called
     * @return what it prints
     */
    Value run(List<Value> given, Value input, Location at, Location origin) {
        List<Value> arguments = ordered(given);
        String group = arguments.isEmpty() ? "" : arguments.get(0).shown();
        Value unknown = Value.of(new Unknown("gh " + group, at));
        List<Value> rest = arguments.subList(Math.min(2, arguments.size()), arguments.size());
        return switch (command(arguments)) {
            case "issue create", "issue new" -> createIssue(rest, input, origin, unknown);
            case "issue edit" -> editIssue(rest, origin, unknown);
            case "issue close" -> closeIssue(rest, origin, unknown);
            case "label create", "label edit" -> label(rest, origin, unknown);
            default -> {
                if (group.equals("api")) {
                    yield api.run(arguments.subList(1, arguments.size()), input, origin);
                }
                if (GROUPS.contains(group)
                        && !READING.contains(command(arguments).replace(group + " ", ""))) {
                    findings.lost(
                            Loss.FIELD,
                            origin,
                            "what `gh " + Interpreter.shortened(command(arguments)) + "` does is not imported",
                            "A definition has no place for it, or it changes what is there already.");
                }
                yield unknown;
            }
        };
    }

    private Value createIssue(List<Value> arguments, Value input, Location at, Value unknown) {
        Options options = Options.read(arguments, ISSUE_NAMES, SWITCHES);
        repository(options, at);
        Optional<Value> title = options.last("title");
        if (title.isEmpty()) {
            options.operands().forEach(operand -> texts.known(operand, "an argument of `gh issue create`", at));
            if (!options.has("help")) {
                findings.lost(
                        Loss.ISSUE,
                        at,
                        "an issue is created without `--title`",
                        "It is left out: `gh` would ask for its title. Give it one.");
            }
            return unknown;
        }
        String text = texts.known(title.get(), "the title of an issue", at);
        if (text.isBlank() && title.get().text().isPresent()) {
            findings.lost(Loss.ISSUE, at, "the title of an issue is empty", "It is left out. Give it a title.");
            return unknown;
        }
        return issueOptions.create(
                text,
                at,
                issue -> issueOptions.apply(options, issue, input, at),
                issue -> unreported.apply(options, issue, input, at));
    }

    private Value editIssue(List<Value> arguments, Location at, Value unknown) {
        Options options = Options.read(arguments, ISSUE_NAMES, SWITCHES);
        List<ScriptIssue> issues = issues(options);
        if (issues.isEmpty()) {
            lostChange("edit", at);
            return unknown;
        }
        issues.forEach(issue -> issueOptions.edit(options, issue, at));
        return options.operands().get(0);
    }

    private Value closeIssue(List<Value> arguments, Location at, Value unknown) {
        Options options = Options.read(arguments, ISSUE_NAMES, SWITCHES);
        List<ScriptIssue> issues = issues(options);
        if (issues.isEmpty()) {
            lostChange("close", at);
        }
        String reason = options.last("reason").map(Value::shown).orElse("completed");
        issues.forEach(
                issue -> issue.setState(reason.startsWith("not") ? IssueState.NOT_PLANNED : IssueState.COMPLETED));
        if (options.has("comment")) {
            findings.lost(Loss.PASSAGE, at, "a comment is not imported", "A definition holds no comments.");
        }
        return unknown;
    }

    private void lostChange(String what, Location at) {
        findings.lost(
                Loss.FIELD,
                at,
                "what `gh issue " + what + "` does is not imported",
                "It is not known which issue of this script it changes.");
    }

    private List<ScriptIssue> issues(Options options) {
        return options.operands().stream()
                .flatMap(operand -> operand.created().stream())
                .filter(created -> created.kind() == Kind.ISSUE)
                .map(creations::issue)
                .toList();
    }

    private Value label(List<Value> arguments, Location at, Value unknown) {
        Options options = Options.read(arguments, LABEL_NAMES, SWITCHES);
        repository(options, at);
        Optional<Value> name = options.operands().stream().findFirst();
        if (name.isEmpty()) {
            findings.lost(Loss.PASSAGE, at, "a label has no name", "It is left out. Give it one.");
            return unknown;
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Creations.field("name", texts.known(name.get(), "the name of a label", at), at));
        for (Map.Entry<String, List<Value>> option : options.given().entrySet()) {
            Value value = option.getValue().get(0);
            switch (option.getKey()) {
                case "color" ->
                    texts.optional(value, "the colour of a label", at)
                            .ifPresent(color -> fields.add(Creations.field("color", color, at)));
                case "description" ->
                    fields.add(
                            Creations.field("description", texts.known(value, "the description of a label", at), at));
                case "name" ->
                    fields.add(Creations.field("new_name", texts.known(value, "the name of a label", at), at));
                case "force", "repo" -> {}
                default -> fields.add(Creations.field("--" + option.getKey(), value.shown(), at));
            }
        }
        creations.addLabel(new Fields(fields, at));
        return unknown;
    }

    private void repository(Options options, Location at) {
        options.last("repo").flatMap(Value::text).ifPresent(named -> issueOptions.repository(named, at));
    }
}
