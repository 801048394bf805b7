package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.parse.PeopleParser;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawIssue;
import ai.coditect.milepost.definition.parse.RawLabel;
import ai.coditect.milepost.definition.parse.RawMilestone;
import ai.coditect.milepost.definition.parse.RawPerson;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that every name that is referred to is declared. */
public final class ReferenceChecker {

    private static final Pattern MARKER =
            Pattern.compile("<!--\\s*milepost\\b|\\bmilepost\\s+id\\s*=|\\bbase=[0-9]+\\.[A-Za-z0-9+/]{8}");

    private final RawDefinitions definitions;
    private final DiagnosticCollector diagnostics;
    private final DeclaredNames issues;
    private final DeclaredNames labels;
    private final DeclaredNames milestones;
    private final DeclaredNames people;

    public ReferenceChecker(RawDefinitions definitions, DiagnosticCollector diagnostics) {
        this.definitions = definitions;
        this.diagnostics = diagnostics;
        UnaryOperator<String> exact = UnaryOperator.identity();
        this.issues = names("issues", definitions.issues().flatMap(issue -> issue.id().stream()), exact);
        this.labels = names("labels", definitions.labels().map(RawLabel::name), name -> name.toLowerCase(Locale.ROOT));
        this.milestones = names("milestones", definitions.milestones().map(RawMilestone::title), exact);
        this.people = names("people", definitions.people().map(RawPerson::role), exact);
    }

    public void check() {
        definitions.files().forEach(file -> checkFields(file.defaults()));
        definitions.issues().forEach(this::checkIssue);
        warn(definitions
                .people()
                .filter(person -> person.login().isEmpty() && !person.broken())
                .map(RawPerson::role)
                .toList());
    }

    private DeclaredNames names(String key, Stream<Scalar> names, UnaryOperator<String> fold) {
        return new DeclaredNames(names.toList(), fold, definitions.unparsed(), definitions.isComplete(key));
    }

    private void checkIssue(RawIssue issue) {
        checkFields(issue.fields());
        Stream<Scalar> blockers = issue.dependsOn().stream().flatMap(dependency -> dependency.on().stream());
        Stream.concat(blockers, issue.parent().stream())
                .filter(id -> issues.isUnknown(id.value()))
                .forEach(id -> diagnostics.error(
                        id.at(),
                        "no issue has the id `" + id.value() + "`",
                        issues.suggest(id.value(), "Add an issue of this id, or remove the reference to it.")));
        issue.bodyTexts().forEach(this::checkText);
        issue.bodyTexts().filter(text -> MARKER.matcher(text.value()).find()).forEach(this::refuseMarker);
        issue.title().ifPresent(this::checkTitle);
    }

    private void checkFields(RawFields fields) {
        unknown(fields.labels(), labels)
                .forEach(label -> diagnostics.error(
                        label.at(),
                        "the label `" + label.value() + "` is not declared",
                        labels.suggest(label.value(), "Add it to `labels:` of the root file.")));
        unknown(fields.milestone().stream().toList(), milestones)
                .forEach(milestone -> diagnostics.error(
                        milestone.at(),
                        "the milestone `" + milestone.value() + "` is not declared",
                        milestones.suggest(milestone.value(), "Add it to `milestones:` of the root file.")));
        fields.assignees().forEach(this::checkAssignee);
    }

    private static Stream<Scalar> unknown(List<Scalar> references, DeclaredNames names) {
        return references.stream().filter(name -> names.isUnknown(name.value()));
    }

    private void checkAssignee(Scalar assignee) {
        String name = assignee.value();
        if (name.startsWith("@")) {
            if (PeopleParser.login(name).isEmpty()) {
                PeopleParser.notALogin(assignee, diagnostics);
            }
        } else if (people.isUnknown(name)) {
            diagnostics.error(
                    assignee.at(),
                    "`people:` does not list the role `" + name + "`",
                    people.suggest(
                            name, "Add it to `people:` of the root file, or write a login as `\"@" + name + "\"`."));
        }
    }

    private void checkText(Scalar text) {
        for (TextReference reference : TextReference.in(text)) {
            if (reference.escaped()) {
                checkEscape(reference);
            } else if (issues.isUnknown(reference.id())) {
                diagnostics.error(
                        reference.at(),
                        "no issue has the id `" + reference.id() + "`",
                        issues.suggest(reference.id(), "Add an issue of this id.") + " To show `" + reference.form()
                                + "` as it stands, write `\\" + reference.form() + "`.");
            }
        }
    }

    /** A text that looks like a marker would make milepost take its own issue for a damaged one. */
    private void refuseMarker(Scalar text) {
        diagnostics.error(
                text.at(),
                "the text holds what looks like milepost's own marker",
                "milepost adds the marker itself. Take the comment that begins with `<!-- milepost` out of the text.");
    }

    private void checkEscape(TextReference reference) {
        if (issues.has(reference.id())) {
            diagnostics.error(
                    reference.at(),
                    "`\\" + reference.form() + "` hides a reference to an issue that exists",
                    "Remove the backslash to refer to the issue. While an issue has this id, the text `"
                            + reference.form() + "` itself cannot be shown.");
        }
    }

    private void checkTitle(Scalar title) {
        TextReference.in(title).stream()
                .filter(reference -> !reference.escaped())
                .forEach(reference -> diagnostics.error(
                        reference.at(),
                        "a title cannot hold the reference `" + reference.form() + "`",
                        "References become numbers in the body only. Name the issue in words, or move the reference."));
    }

    /** One warning for all roles without a login, at the place of the first. */
    private void warn(List<Scalar> roles) {
        if (roles.isEmpty()) {
            return;
        }
        Scalar first = roles.get(0);
        String example = ": `" + first.value() + ": octocat`.";
        if (roles.size() == 1) {
            diagnostics.warning(
                    first.at(),
                    "the role `" + first.value() + "` has no login",
                    "What is given to it is assigned to nobody. Write a GitHub login after it" + example);
        } else {
            diagnostics.warning(
                    first.at(),
                    roles.size() + " roles have no login: "
                            + roles.stream().map(Scalar::value).collect(Collectors.joining(", ")),
                    "What is given to them is assigned to nobody. Write a GitHub login after each" + example);
        }
    }
}
