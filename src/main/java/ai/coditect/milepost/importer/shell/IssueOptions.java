package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.shell.Value.Created;
import ai.coditect.milepost.importer.shell.Value.FileContent;
import ai.coditect.milepost.importer.shell.Value.Kind;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the options of {@code gh issue create} and {@code gh issue edit} say of an issue. */
final class IssueOptions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern HOST = Pattern.compile("^(?:https?://)?(?:[^/\\s]+\\.[^/\\s]+/)?|\\.git$");

    private final Creations creations;
    private final Programs programs;
    private final Texts texts;
    private final Findings findings;

    IssueOptions(Creations creations, Programs programs, Texts texts, Findings findings) {
        this.creations = creations;
        this.programs = programs;
        this.texts = texts;
        this.findings = findings;
    }

    /** All that a new issue gets, but for its title. */
    void apply(Options options, ScriptIssue issue, Value input, Location at) {
        for (Map.Entry<String, List<Value>> option : options.given().entrySet()) {
            for (Value value : option.getValue()) {
                apply(option.getKey(), value, issue, input, at);
            }
        }
        options.operands()
                .forEach(operand -> leaveOut("`" + operand.shown() + "`", issue, at, "It belongs to no option."));
    }

    private void apply(String name, Value value, ScriptIssue issue, Value input, Location at) {
        switch (name) {
            case "title", "web", "editor", "repo" -> {}
            case "body" -> setBody(value, issue, at);
            case "body-file" -> setBody(programs.content(value, input, at), issue, at);
            case "parent" -> setParent(issue, value, at);
            case "blocked-by" -> issue.addDependency(dependency(value, at));
            case "blocking" -> issue.addBlocked(dependency(value, at));
            default -> setField(name, value, issue, at);
        }
    }

    private void setField(String name, Value value, ScriptIssue issue, Location at) {
        switch (name) {
            case "label" -> addLabels(value, issue, at);
            case "assignee" -> addAssignees(value, issue, at);
            case "milestone" -> setMilestone(value, issue, at);
            case "type" -> texts.optional(value, "the type of an issue", at).ifPresent(issue::setType);
            default -> {
                String said = value.isEmpty() ? "" : " " + Interpreter.shortened(value.shown());
                leaveOut(
                        "`--" + name.replaceFirst("^-", "") + said + "`",
                        issue,
                        at,
                        "No key of a definition holds it.");
            }
        }
    }

    private void leaveOut(String what, ScriptIssue issue, Location at, String why) {
        issue.addRemark(what.replace("`", ""));
        findings.lost(Loss.FIELD, at, what + " is not imported", why + " It stands in a comment above the issue.");
    }

    /**
     * Takes note of an issue, unless it is created on another way already.
     *
     * @param fill says of the new issue what the command says
     * @param look does the same of one that is only compared, without reporting anything
     */
    Value create(String title, Location at, Consumer<ScriptIssue> fill, Consumer<ScriptIssue> look) {
        Optional<Created> elsewhere = creations.elsewhere(title);
        ScriptIssue issue = new ScriptIssue(at, title);
        if (elsewhere.isPresent()) {
            look.accept(issue);
            compare(elsewhere.get(), issue, at);
            return Value.of(elsewhere.get());
        }
        fill.accept(issue);
        return Value.of(creations.add(issue));
    }

    /** Of an issue that two branches create, the first is written. */
    private void compare(Created first, ScriptIssue other, Location at) {
        ScriptIssue written = creations.issue(first);
        List<String> keys = written.differences(other);
        if (creations.isInBranch(first) && !keys.isEmpty()) {
            findings.lost(
                    Loss.VALUE,
                    at,
                    "another branch creates `" + Interpreter.shortened(written.title()) + "` with another "
                            + String.join(", ", keys),
                    "The issue of the first branch is written, and this one is left out.");
        }
    }

    /** What is changed of an issue that the script created. */
    void edit(Options options, ScriptIssue issue, Location at) {
        for (Map.Entry<String, List<Value>> option : options.given().entrySet()) {
            String name = option.getKey().replaceFirst("^add-", "");
            for (Value value : option.getValue()) {
                switch (name) {
                    case "body", "body-file", "parent", "blocked-by", "blocking", "repo" ->
                        apply(name, value, issue, Value.EMPTY, at);
                    case "sub-issue" -> children(value).forEach(child -> child.setParent(dependency(issue, at)));
                    default -> setField(name, value, issue, at);
                }
            }
        }
    }

    private Stream<ScriptIssue> children(Value value) {
        return value.parts().stream()
                .filter(Created.class::isInstance)
                .map(Created.class::cast)
                .filter(created -> created.kind() == Kind.ISSUE)
                .map(creations::issue);
    }

    /** A text that is all in another file is left there. */
    void setBody(Value value, ScriptIssue issue, Location at) {
        if (value.trimmed().parts().size() == 1 && value.parts().get(0) instanceof FileContent file) {
            issue.addRemark("text: " + file.name());
            findings.lost(
                    Loss.VALUE,
                    at,
                    "the text of the issue stands in `" + file.name() + "`",
                    "Other files are not read, whoever names them. Put it into the definition as its `body`: a comment"
                            + " above the issue names the file.");
            return;
        }
        issue.setBody(texts.body(value, at));
    }

    void addLabels(Value value, ScriptIssue issue, Location at) {
        each(texts.known(value, "a label of an issue", at), issue::addLabel);
    }

    private void addAssignees(Value value, ScriptIssue issue, Location at) {
        texts.optional(value, "an assignee", at).ifPresent(list -> each(list, name -> addAssignee(name, issue, at)));
    }

    void addAssignee(String name, ScriptIssue issue, Location at) {
        if (name.equals("@me")) {
            issue.addRemark("assignee: " + name);
            findings.lost(
                    Loss.VALUE,
                    at,
                    "`@me` is whoever runs the script",
                    "It is left out, and stands in a comment above the issue. Write a login instead.");
        } else {
            issue.addAssignee(name.startsWith("@") ? name : "@" + name);
        }
    }

    private static void each(String list, Consumer<String> action) {
        Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(action);
    }

    void setMilestone(Value value, ScriptIssue issue, Location at) {
        Optional<Created> created = value.created().filter(it -> it.kind() == Kind.MILESTONE);
        String title = created.map(creations::milestoneTitle)
                .orElseGet(() -> texts.known(value, "the milestone of an issue", at));
        if (!title.isBlank()) {
            issue.setMilestone(title);
        }
    }

    /** A milestone by its number, as the API takes it. */
    void setMilestoneNumber(Value value, ScriptIssue issue, Location at) {
        if (NUMBER.matcher(value.shown()).matches()) {
            issue.addRemark("milestone: " + value.shown());
            findings.lost(
                    Loss.VALUE,
                    at,
                    "the milestone is given by its number, " + value.shown(),
                    "It is left out, and stands in a comment above the issue: the script does not say its title.");
        } else {
            setMilestone(value, issue, at);
        }
    }

    void setParent(ScriptIssue issue, Value parent, Location at) {
        if (!parent.isEmpty()) {
            issue.setParent(dependency(parent, at));
        }
    }

    DraftDependency dependency(Value value, Location at) {
        return new DraftDependency(texts.names(value), at);
    }

    private DraftDependency dependency(ScriptIssue issue, Location at) {
        return dependency(Value.of(new Created(Kind.ISSUE, creations.issues().indexOf(issue))), at);
    }

    /** A script is about one repository. */
    void repository(String named, Location at) {
        Optional<RepositoryRef> repository =
                RepositoryRef.parse(HOST.matcher(named).replaceAll(""));
        repository
                .flatMap(creations::setRepository)
                .ifPresent(other -> findings.error(
                        at,
                        "the script creates issues in " + repository.get() + ", and in " + other,
                        "A directory of definitions is for one repository. Divide the script, and import the parts."));
    }
}
