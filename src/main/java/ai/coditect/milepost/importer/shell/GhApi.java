package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.shell.Value.Created;
import ai.coditect.milepost.importer.shell.Value.Kind;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.model.IssueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests that a script sends with {@code gh api}. */
final class GhApi {

    private static final Map<String, String> SHORT_NAMES = Map.of(
            "-X",
            "method",
            "-f",
            "raw-field",
            "-F",
            "field",
            "-H",
            "header",
            "-q",
            "jq",
            "-t",
            "template",
            "-p",
            "preview",
            "-i",
            "include");
    private static final List<String> SWITCHES = List.of("silent", "paginate", "include", "slurp", "verbose");
    private static final Pattern REPOSITORY = Pattern.compile("^/?repos/([\\w.-]+/[\\w.-]+)/\\w+.*");
    private static final Pattern LAST = Pattern.compile("(?s).*?/(issues|labels|milestones)/?");
    private static final Pattern EDGE =
            Pattern.compile("(?s).*/issues/[^/]+/(sub_issues|dependencies/blocked_by|labels|assignees)/?");
    private static final Pattern ONE = Pattern.compile("(?s).*/(issues|milestones)/[^/]+/?");

    /** A field of a request. */
    private record Argument(String key, Value value) {}

    /** Sets what the fields of a request say of an issue. */
    private record Setter(IssueOptions issueOptions, Texts texts, Findings findings) {

        void set(Argument field, ScriptIssue issue, Location at) {
            Value value = field.value();
            switch (field.key()) {
                case "title" -> {}
                case "body" -> issueOptions.setBody(value, issue, at);
                case "labels[]", "labels" -> issueOptions.addLabels(value, issue, at);
                case "assignees[]", "assignees", "assignee" ->
                    texts.optional(value, "an assignee", at)
                            .ifPresent(name -> issueOptions.addAssignee(name, issue, at));
                case "milestone" -> issueOptions.setMilestoneNumber(value, issue, at);
                case "type" -> texts.optional(value, "the type of an issue", at).ifPresent(issue::setType);
                case "state" -> issue.setState(value.shown().equals("closed") ? IssueState.COMPLETED : IssueState.OPEN);
                default ->
                    findings.lost(
                            Loss.FIELD,
                            at,
                            "the field `" + field.key() + "` of an issue is not imported",
                            "No key of a definition holds it.");
            }
        }
    }

    private final Creations creations;
    private final Programs programs;
    private final IssueOptions issueOptions;
    private final Setter setter;

    /** For issues that are only looked at. */
    private final Setter unreported;

    private final Texts texts;
    private final Findings findings;

    GhApi(
            Creations creations,
            Programs programs,
            IssueOptions issueOptions,
            IssueOptions unreported,
            Texts texts,
            Findings findings) {
        this.creations = creations;
        this.programs = programs;
        this.issueOptions = issueOptions;
        this.setter = new Setter(issueOptions, texts, findings);
        Findings unheard = new Findings();
        this.unreported = new Setter(unreported, new Texts(unheard), unheard);
        this.texts = texts;
        this.findings = findings;
    }

    static Options options(List<Value> arguments) {
        return Options.read(arguments, SHORT_NAMES, SWITCHES);
    }

    /** Whether an issue, a label or a milestone is created. */
    static boolean creates(Options options) {
        return method(options).equals("POST") && LAST.matcher(path(options)).matches();
    }

    private static String method(Options options) {
        return options.last("method")
                .map(given -> given.shown().toUpperCase(Locale.ROOT))
                .orElse(options.has("raw-field") || options.has("field") || options.has("input") ? "POST" : "GET");
    }

    private static String path(Options options) {
        String address =
                options.operands().isEmpty() ? "" : options.operands().get(0).shown();
        return address.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** Takes note of a request; what it answers. */
    Value run(List<Value> arguments, Value input, Location at) {
        Options options = options(arguments);
        Value unknown = Value.of(new Unknown("gh api", at));
        String path = path(options);
        Optional<Created> named = options.operands().stream()
                .flatMap(operand -> operand.parts().stream())
                .filter(Created.class::isInstance)
                .map(Created.class::cast)
                .findFirst();
        if (method(options).equals("GET")) {
            return named.map(Value::of).orElse(unknown);
        }
        Matcher repository = REPOSITORY.matcher(path);
        if (repository.matches()) {
            issueOptions.repository(repository.group(1), at);
        }
        List<Argument> fields = fields(options, input, at);
        Matcher last = LAST.matcher(path);
        Matcher edge = EDGE.matcher(path);
        Matcher one = ONE.matcher(path);
        if (edge.matches() && named.isPresent()) {
            edge(edge.group(1), creations.issue(named.get()), named.get(), fields, at);
        } else if (last.matches() && method(options).equals("POST")) {
            if (options.has("input")) {
                lost(Loss.ISSUE, path, at);
                return unknown;
            }
            return switch (last.group(1)) {
                case "labels" -> label(fields, at, unknown);
                case "milestones" -> milestone(fields, at);
                default -> issue(fields, at, unknown);
            };
        } else if (one.matches() && named.isPresent()) {
            change(named.get(), fields, at);
        } else if (!path.equals("graphql")
                || fields.stream().anyMatch(field -> field.value().shown().contains("mutation"))) {
            lost(Loss.FIELD, path, at);
        }
        return unknown;
    }

    private void lost(Loss loss, String path, Location at) {
        findings.lost(
                loss,
                at,
                "what `gh api` sends to `" + Interpreter.shortened(path) + "` is not imported",
                "Of requests, those are read that create issues, labels and milestones with -f and -F.");
    }

    private List<Argument> fields(Options options, Value input, Location at) {
        return Stream.concat(
                        arguments(options, "raw-field"),
                        arguments(options, "field")
                                .map(field -> new Argument(field.key(), content(field.value(), input, at))))
                .toList();
    }

    private static Stream<Argument> arguments(Options options, String name) {
        return options.all(name).stream()
                .filter(field -> field.start().indexOf('=') > 0)
                .map(field -> new Argument(
                        field.start().substring(0, field.start().indexOf('=')),
                        field.without(field.start().indexOf('=') + 1)));
    }

    /** With {@code -F}, {@code @} stands before the name of a file. */
    private Value content(Value value, Value input, Location at) {
        return value.start().startsWith("@") ? programs.content(value.without(1), input, at) : value;
    }

    private static Optional<Value> value(List<Argument> fields, String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Argument::value)
                .findFirst();
    }

    private Value issue(List<Argument> fields, Location at, Value unknown) {
        Optional<Value> title = value(fields, "title");
        if (title.isEmpty()) {
            findings.lost(Loss.ISSUE, at, "an issue is created without a title", "It is left out. Give it one.");
            return unknown;
        }
        String text = texts.known(title.get(), "the title of an issue", at);
        return issueOptions.create(
                text,
                at,
                issue -> fields.forEach(field -> setter.set(field, issue, at)),
                issue -> fields.forEach(field -> unreported.set(field, issue, at)));
    }

    private void edge(String edge, ScriptIssue issue, Created named, List<Argument> fields, Location at) {
        for (Argument field : fields) {
            Optional<Created> other = field.value().created().filter(created -> created.kind() == Kind.ISSUE);
            switch (edge) {
                case "labels" -> issueOptions.addLabels(field.value(), issue, at);
                case "assignees" ->
                    texts.optional(field.value(), "an assignee", at)
                            .ifPresent(name -> issueOptions.addAssignee(name, issue, at));
                default -> {
                    if (other.isEmpty()) {
                        findings.lost(
                                Loss.REFERENCE,
                                at,
                                "the issue that `" + field.key() + "` names is known only at run time",
                                "The relation is left out. Add it to the definitions.");
                    } else if (edge.equals("sub_issues")) {
                        issueOptions.setParent(creations.issue(other.get()), Value.of(named), at);
                    } else {
                        issue.addDependency(issueOptions.dependency(field.value(), at));
                    }
                }
            }
        }
    }

    private void change(Created named, List<Argument> fields, Location at) {
        if (named.kind() == Kind.ISSUE) {
            fields.forEach(field -> setter.set(field, creations.issue(named), at));
        } else {
            creations.change(named, milestoneFields(fields, at));
        }
    }

    private Value milestone(List<Argument> fields, Location at) {
        List<Field> all = milestoneFields(fields, at);
        if (all.isEmpty()) {
            all.add(Creations.field("title", "", at));
        }
        return Value.of(creations.addMilestone(all));
    }

    private List<Field> milestoneFields(List<Argument> fields, Location at) {
        List<Field> all = new ArrayList<>();
        for (Argument field : fields) {
            if (field.key().equals("title") || field.key().equals("description")) {
                String text = texts.known(field.value(), "the " + field.key() + " of a milestone", at);
                all.add(Creations.field(field.key(), text, at));
            } else {
                texts.optional(field.value(), "`" + field.key() + "` of a milestone", at)
                        .ifPresent(text -> all.add(Creations.field(field.key(), text, at)));
            }
        }
        return all;
    }

    private Value label(List<Argument> fields, Location at, Value unknown) {
        List<Field> all = new ArrayList<>();
        for (Argument field : fields) {
            if (field.key().equals("color")) {
                texts.optional(field.value(), "the colour of a label", at)
                        .ifPresent(color -> all.add(Creations.field("color", color, at)));
            } else {
                String text = texts.known(field.value(), "the " + field.key() + " of a label", at);
                all.add(Creations.field(field.key(), text, at));
            }
        }
        creations.addLabel(new Fields(all, at));
        return unknown;
    }
}
