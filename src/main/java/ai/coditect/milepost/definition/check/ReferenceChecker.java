package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawHeadings;
import ai.coditect.milepost.definition.parse.RawIssue;
import ai.coditect.milepost.definition.parse.RawLabel;
import ai.coditect.milepost.definition.parse.RawMilestone;
import ai.coditect.milepost.definition.parse.RawPerson;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.definition.parse.ValueParser;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that every name that is referred to is declared, and that texts refer to issues only where they can. */
public final class ReferenceChecker {

    private static final int MOST_ROLES = 20;

    private final RawDefinitions definitions;
    private final DiagnosticCollector diagnostics;
    private final ValueParser values;
    private final DeclaredNames issues;
    private final DeclaredNames labels;
    private final DeclaredNames milestones;
    private final DeclaredNames people;
    private final DeclaredNames sections;

    public ReferenceChecker(RawDefinitions definitions, DiagnosticCollector diagnostics) {
        this.definitions = definitions;
        this.diagnostics = diagnostics;
        this.values = new ValueParser(diagnostics);
        this.issues = names("issues", definitions.issues().flatMap(issue -> issue.id().stream()), Function.identity());
        this.labels = names("labels", definitions.labels().map(RawLabel::name), LabelName::new);
        this.milestones = names("milestones", definitions.milestones().map(RawMilestone::title), Function.identity());
        this.sections = names("sections", sectionNames(), RawSection::identity);
        this.people = names("people", definitions.people().map(RawPerson::role), Function.identity());
    }

    public void check() {
        definitions.files().forEach(file -> checkFields(file.defaults()));
        definitions.files().forEach(file -> checkHeadings(file.headings()));
        definitions.issues().forEach(this::checkIssue);
        warnOfRoles(definitions
                .people()
                .filter(person -> person.login().isEmpty() && !person.malformed())
                .map(RawPerson::role)
                .toList());
    }

    private Stream<Scalar> sectionNames() {
        return Stream.concat(
                        definitions.files().stream().map(RawFile::defaults),
                        definitions.issues().map(RawIssue::fields))
                .flatMap(fields -> fields.sections().stream())
                .map(RawSection::heading);
    }

    private DeclaredNames names(String list, Stream<Scalar> names, Function<String, ?> key) {
        return new DeclaredNames(
                names.toList(),
                key,
                List.of(definitions.unread(list), definitions.unparsed()),
                diagnostics.suggestions());
    }

    private void checkIssue(RawIssue issue) {
        checkFields(issue.fields());
        Stream.concat(issue.blockers(), issue.parent().stream())
                .forEach(id -> checkDeclared(
                        issues,
                        id,
                        "no issue has the id `" + id.value() + "`",
                        "Add an issue with this id, or remove the reference to it."));
        issue.bodyTexts().forEach(this::checkBodyText);
        issue.title().ifPresent(this::checkTitle);
    }

    private void checkBodyText(Scalar text) {
        checkText(text);
        if (Marker.isSuspect(text.value())) {
            refuseMarker(text);
        }
    }

    private void checkHeadings(RawHeadings headings) {
        headings.titles().values().forEach(this::checkHeading);
        headings.order().stream()
                .filter(name -> !SectionLayout.names().contains(name.value()))
                .filter(name -> sections.isUnknown(name.value()))
                .forEach(name -> diagnostics.error(
                        name.at(),
                        "no section is called `" + name.value() + "`",
                        Suggestions.sentence(
                                diagnostics
                                        .suggestions()
                                        .nearest(name.value(), SectionLayout.names())
                                        .or(() -> sections.nearest(name.value())),
                                "Write the heading of one of `sections`, or one of "
                                        + String.join(", ", SectionLayout.names()) + ".")));
    }

    /** A section is known by its heading, which therefore does not change with a number. */
    private void checkHeading(Scalar heading) {
        if (Marker.isSuspect(heading.value())) {
            refuseMarker(heading);
        }
        TextReference.in(heading)
                .forEach(reference -> diagnostics.error(
                        reference.at(),
                        "a heading cannot contain the reference `" + reference.form() + "`",
                        "A section is known by its heading. Name the issue in words, or move the reference into the"
                                + " text. To show it literally, write `\\" + reference.form() + "`."));
    }

    private void checkFields(RawFields fields) {
        for (RawSection section : fields.sections()) {
            checkHeading(section.heading());
            section.content().texts().forEach(this::checkBodyText);
        }
        Stream.concat(fields.labels().stream(), fields.without().labels().stream())
                .forEach(label -> checkDeclared(
                        labels,
                        label,
                        "the label `" + label.value() + "` is not declared",
                        "Add it to `labels:` of the root file."));
        fields.milestone()
                .value()
                .ifPresent(milestone -> checkDeclared(
                        milestones,
                        milestone,
                        "the milestone `" + milestone.value() + "` is not declared",
                        "Add it to `milestones:` of the root file."));
        Stream.concat(fields.assignees().stream(), fields.without().assignees().stream())
                .forEach(this::checkAssignee);
    }

    private void checkAssignee(Scalar assignee) {
        String name = assignee.value();
        if (name.startsWith("@")) {
            values.login(assignee);
        } else {
            checkDeclared(
                    people,
                    assignee,
                    "`people:` does not list the role `" + name + "`",
                    "Add it to `people:` of the root file, or write a login as `\"@" + name + "\"`.");
        }
    }

    private void checkDeclared(DeclaredNames names, Scalar name, String summary, String advice) {
        if (names.isUnknown(name.value())) {
            diagnostics.error(name.at(), summary, names.suggest(name.value(), advice));
        }
    }

    private void checkText(Scalar text) {
        for (TextReference reference : TextReference.in(text)) {
            if (reference.isId() ? issues.isUnknown(reference.name()) : !reference.inCode()) {
                diagnostics.error(
                        reference.at(),
                        reference.isId()
                                ? "no issue has the id `" + reference.name() + "`"
                                : "`" + reference.form() + "` names no issue: an id has only lower-case letters, digits"
                                        + " and single hyphens between them",
                        issues.suggest(
                                        reference.name(),
                                        reference.isId() ? "Add an issue with this id." : "Write the id of an issue.")
                                + " To show `" + reference.form() + "` literally, write `\\" + reference.form() + "`.");
            }
        }
    }

    /** An issue whose text looks like a marker would be taken for one with a damaged marker. */
    private void refuseMarker(Scalar text) {
        diagnostics.error(
                text.at(),
                "the text contains what looks like milepost's own marker",
                "milepost adds the marker itself. Remove the comment that starts with `<!-- milepost` from the text.");
    }

    private void checkTitle(Scalar title) {
        String advice = "References become numbers only in the body. Name the issue in words, or move the reference.";
        TextReference.in(title).stream()
                .filter(reference -> reference.isId() || issues.isNear(reference.name()))
                .forEach(reference -> diagnostics.error(
                        reference.at(), "a title cannot contain the reference `" + reference.form() + "`", advice));
    }

    /** Gives one warning for all roles without a login, at the first of them. */
    private void warnOfRoles(List<Scalar> roles) {
        roles.stream()
                .findFirst()
                .ifPresent(first -> diagnostics.warning(
                        first.at(),
                        "roles without a login: "
                                + roles.stream()
                                        .limit(MOST_ROLES)
                                        .map(Scalar::value)
                                        .collect(Collectors.joining(", "))
                                + (roles.size() > MOST_ROLES ? ", and " + (roles.size() - MOST_ROLES) + " more" : ""),
                        "Their issues are assigned to nobody. Write a GitHub login after each: `" + first.value()
                                + ": octocat`."));
    }
}
