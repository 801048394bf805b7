package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.definition.parse.Said;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Estimate;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.planning.Hours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes out of a draft what no definition can hold. The texts of its issues are cleaned where they get references. */
public final class DraftCleaner {

    /** The types that an organisation has unless it decided otherwise. */
    private static final Map<String, String> TYPES = Map.of("task", "Task", "bug", "Bug", "feature", "Feature");

    private static final String OTHER_ISSUES = "Issues";

    private final Findings findings;
    private final TextCleaner cleaner;

    public DraftCleaner(Findings findings) {
        this.findings = findings;
        this.cleaner = new TextCleaner(findings);
    }

    /** The draft without it; what is left out is reported. */
    public Draft clean(Draft draft) {
        Location start = new Location(draft.source(), 1, 1);
        return new Draft(
                draft.source(),
                draft.repository(),
                draft.milestones().stream()
                        .flatMap(milestone -> milestone(milestone, start).stream())
                        .toList(),
                draft.labels().stream().flatMap(label -> label(label).stream()).toList(),
                draft.issues().stream().flatMap(issue -> issue(issue).stream()).toList(),
                draft.numbering(),
                draft.taken());
    }

    private Optional<DeclaredMilestone> milestone(DeclaredMilestone milestone, Location at) {
        return value(milestone.title(), "title of a milestone", at)
                .map(title -> new DeclaredMilestone(
                        title,
                        milestone.description().map(text -> cleaner.withoutControls(text, at)),
                        milestone.dueOn(),
                        milestone.state(),
                        lines(milestone.previously(), at)));
    }

    private Optional<DraftLabel> label(DraftLabel draft) {
        DeclaredLabel label = draft.label();
        return line(label.name().value(), draft.at())
                .map(name -> new DraftLabel(
                        new DeclaredLabel(
                                new LabelName(name),
                                label.color(),
                                label.description(),
                                names(label.previously(), draft.at())),
                        draft.at()));
    }

    private Optional<DraftIssue> issue(DraftIssue issue) {
        Location at = issue.at();
        Optional<String> title = line(issue.title(), at);
        if (title.isEmpty()) {
            findings.lost(Loss.ISSUE, at, "the issue has no title", "It is left out. Give it a title.");
        }
        return title.map(line -> issue(issue, line));
    }

    private DraftIssue issue(DraftIssue issue, String title) {
        Location at = issue.at();
        List<String> remarks = new ArrayList<>(issue.remarks());
        DraftFields fields = issue.fields();
        DraftFields clean = new DraftFields(
                names(fields.labels(), at),
                lines(fields.assignees(), at),
                fields.milestone().flatMap(text -> value(text, "milestone of an issue", at)),
                type(issue, remarks),
                fields.priority().flatMap(text -> value(text, "priority of an issue", at)),
                fields.state(),
                estimate(issue, remarks));
        return new DraftIssue(
                at,
                lines(issue.names(), at),
                title,
                line(issue.workstream(), at).orElse(OTHER_ISSUES),
                clean,
                issue.text(),
                dependencies(issue.dependsOn()),
                dependencies(issue.blocks()),
                dependencies(issue.parent().stream().toList()).stream().findFirst(),
                remarks,
                issue.id(),
                issue.number());
    }

    /** Of an issue on GitHub every type is one; otherwise those that can be counted on. */
    private Optional<String> type(DraftIssue issue, List<String> remarks) {
        Optional<String> type = issue.fields().type().flatMap(text -> line(text, issue.at()));
        if (type.isEmpty() || issue.number().isPresent()) {
            return type;
        }
        Optional<String> known = type.flatMap(name -> Optional.ofNullable(TYPES.get(name.toLowerCase(Locale.ROOT))));
        if (known.isEmpty()) {
            remarks.add("type: " + type.get());
            findings.lost(
                    Loss.VALUE,
                    issue.at(),
                    "`" + type.get() + "` is no issue type that every organisation has",
                    "It is left out, and stands in a comment above the issue. GitHub's own are Task, Bug and Feature.");
        }
        return known;
    }

    private Optional<BigDecimal> estimate(DraftIssue issue, List<String> remarks) {
        Optional<BigDecimal> hours = issue.fields().estimate();
        Optional<BigDecimal> fitting = hours.flatMap(Estimate::fitting);
        if (hours.isPresent() && fitting.isEmpty()) {
            String number = Hours.text(hours.get());
            remarks.add("estimate: " + number + " h");
            Estimate.none(number + " h", issue.at(), findings);
        }
        return fitting;
    }

    private List<DraftDependency> dependencies(List<DraftDependency> dependencies) {
        return dependencies.stream()
                .map(on -> new DraftDependency(cleaner.withoutControls(on.text(), on.at()), on.at()))
                .filter(on -> !on.text().isBlank())
                .toList();
    }

    private List<LabelName> names(List<LabelName> names, Location at) {
        return names.stream()
                .flatMap(name -> line(name.value(), at).stream())
                .map(LabelName::new)
                .toList();
    }

    private List<String> lines(List<String> texts, Location at) {
        return texts.stream().flatMap(text -> line(text, at).stream()).toList();
    }

    /** A text on one line, unless definitions say by it that there is none. */
    private Optional<String> value(String text, String what, Location at) {
        Optional<String> line = line(text, at);
        boolean saysNone = line.filter(Said.NONE::equals).isPresent();
        if (saysNone) {
            findings.lost(
                    Loss.VALUE,
                    at,
                    "`none` cannot be the " + what,
                    "It is left out: in definitions it says that an issue has none.");
        }
        return line.filter(said -> !saysNone);
    }

    /** A text on one line; empty if nothing of it can be seen. */
    private Optional<String> line(String text, Location at) {
        return Optional.of(cleaner.line(text, at)).filter(line -> !line.isBlank());
    }
}
