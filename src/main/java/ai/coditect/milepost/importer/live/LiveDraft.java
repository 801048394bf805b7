package ai.coditect.milepost.importer.live;

import ai.coditect.milepost.body.Fences;
import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.definition.parse.ValueParser;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.live.ManagedIssues.Read;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.ServerFeature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A repository as a draft. What no definition holds, or what would not be the same there, is reported. */
public final class LiveDraft {

    private static final String NO_MILESTONE = "Without a milestone";
    private static final String ALL_ISSUES = "Issues";
    private static final int MOST_NAMED = 20;
    private static final Pattern COLOR = Pattern.compile("[0-9a-f]{6}");

    private final LiveState live;
    private final LiveSelection selection;
    private final Findings findings;
    private final Map<String, LiveMilestone> milestones = new HashMap<>();
    private final Set<LabelName> labels = new HashSet<>();
    private final Map<Integer, Read> imported = new TreeMap<>();

    private LiveDraft(LiveState live, LiveSelection selection, Findings findings) {
        this.live = live;
        this.selection = selection;
        this.findings = findings;
        live.milestones().stream()
                .filter(milestone -> Holdable.value(milestone.title()))
                .forEach(milestone -> milestones.put(milestone.title(), milestone));
        live.labels().stream()
                .map(LiveLabel::name)
                .filter(name -> Holdable.line(name.value()))
                .forEach(labels::add);
    }

    /**
     * The draft. Its issues stand at the lines of a file that is called like the repository and has one for each
     * number.
     *
     * @param crowded issues whose text leaves no room for a marker
     */
    public static Draft of(LiveState live, LiveSelection selection, Set<Integer> crowded, Findings findings) {
        return new LiveDraft(live, selection, findings).draft(crowded);
    }

    private Draft draft(Set<Integer> crowded) {
        checkSelection();
        ManagedIssues managed = new ManagedIssues(live.issues(), findings);
        managed.among(selection, crowded)
                .forEach(read -> imported.put(read.issue().number(), read));
        checkTitles();
        managed.reportOrphans(imported.keySet());
        boolean grouped = imported.values().stream()
                .anyMatch(read -> milestone(read.issue()).isPresent());
        String others = grouped ? NO_MILESTONE : ALL_ISSUES;
        List<DraftIssue> issues = imported.values().stream()
                .sorted(Comparator.comparingInt(read ->
                        milestone(read.issue()).map(LiveMilestone::number).orElse(Integer.MAX_VALUE)))
                .map(read -> issue(read, others))
                .toList();
        Draft draft = new Draft(
                live.repository().toString(),
                Optional.of(live.repository()),
                milestones(),
                labels(),
                issues,
                Numbering.REPOSITORY,
                managed.ids());
        report(draft);
        return draft;
    }

    private void checkSelection() {
        selection.milestone().ifPresent(title -> {
            Set<String> titles =
                    live.milestones().stream().map(LiveMilestone::title).collect(Collectors.toSet());
            checkNamed("milestone", title, titles.contains(title), titles);
        });
        Set<LabelName> known = live.labels().stream().map(LiveLabel::name).collect(Collectors.toSet());
        Set<String> names = known.stream().map(LabelName::value).collect(Collectors.toSet());
        selection.labels().forEach(name -> checkNamed("label", name.value(), known.contains(name), names));
        Set<Integer> missing = new TreeSet<>(selection.numbers());
        live.issues().forEach(issue -> missing.remove(issue.number()));
        if (!missing.isEmpty()) {
            findings.error(
                    live.repository() + " has no issue " + NumberList.of(missing),
                    "A pull request is none, and an issue can have been deleted or moved. Leave the number out.");
        }
    }

    private void checkNamed(String kind, String name, boolean isThere, Set<String> known) {
        if (!isThere) {
            findings.error(
                    live.repository() + " has no " + kind + " `" + name + "`",
                    new Suggestions().orElse(name, known, "Write it as it stands on GitHub."));
        }
    }

    private void checkTitles() {
        Map<String, Integer> first = new HashMap<>();
        imported.forEach((number, read) -> {
            String title = read.issue().title();
            Integer other = first.putIfAbsent(title, number);
            if (other != null) {
                findings.error(
                        "issues #" + other + " and #" + number + " have the same title: " + title,
                        "A title leads to one issue. Change one of them on GitHub, or import a part without one of"
                                + " the two: by --milestone, --label, --state, or by --issue for each number.");
            }
        });
    }

    /** @param others the heading of issues without a milestone */
    private DraftIssue issue(Read read, String others) {
        LiveIssue issue = read.issue();
        IssueContent content = issue.content();
        Location at = new Location(live.repository().toString(), issue.number(), 1);
        return new DraftIssue(
                at,
                List.of(issue.link().toString()),
                issue.title(),
                milestone(issue).map(LiveMilestone::title).orElse(others),
                new DraftFields(
                        content.labels().stream().filter(labels::contains).toList(),
                        content.assignees().stream()
                                .filter(LiveDraft::isLogin)
                                .map(login -> "@" + login)
                                .toList(),
                        milestone(issue).map(LiveMilestone::title),
                        content.type().filter(Holdable::value),
                        Optional.empty(),
                        content.state().filter(IssueState::isClosed),
                        Optional.<BigDecimal>empty()),
                new Markdown(read.marker().text()),
                relations(content.blockedBy(), at),
                List.of(),
                relations(content.parent().stream().toList(), at).stream().findFirst(),
                List.of(),
                id(read),
                Optional.of(issue.link()));
    }

    private Optional<LiveMilestone> milestone(LiveIssue issue) {
        return issue.content().milestone().flatMap(title -> Optional.ofNullable(milestones.get(title)));
    }

    private static Optional<IssueId> id(Read read) {
        return read.marker() instanceof MarkerReading.Found found ? Optional.of(found.id()) : Optional.empty();
    }

    private static boolean isLogin(String login) {
        return ValueParser.login(login).isPresent();
    }

    /** Those that lead to issues which are imported too. */
    private List<DraftDependency> relations(List<IssueLink> links, Location at) {
        return links.stream()
                .filter(this::isImported)
                .map(link -> new DraftDependency(link.toString(), at))
                .toList();
    }

    private boolean isImported(IssueLink link) {
        return link instanceof IssueNumber number && imported.containsKey(number.value());
    }

    /** All of a repository that is imported as a whole; of a part what its issues have. */
    private List<DeclaredMilestone> milestones() {
        Set<String> used = new HashSet<>();
        imported.values()
                .forEach(read ->
                        milestone(read.issue()).map(LiveMilestone::title).ifPresent(used::add));
        return live.milestones().stream()
                .filter(milestone -> milestones.containsKey(milestone.title()))
                .filter(milestone -> used.contains(milestone.title()) || isSelected(milestone))
                .map(LiveDraft::declared)
                .toList();
    }

    /** Whether it comes along even if no issue is in it. */
    private boolean isSelected(LiveMilestone milestone) {
        return selection.isWhole() && selection.states().include(milestone.state() == MilestoneState.CLOSED);
    }

    private static DeclaredMilestone declared(LiveMilestone milestone) {
        return new DeclaredMilestone(
                milestone.title(),
                milestone.description().filter(LiveDraft::isDescription),
                milestone.dueOn(),
                Optional.of(milestone.state()).filter(state -> state == MilestoneState.CLOSED),
                List.of());
    }

    /** Whether the text of a milestone is the same without white space around it. */
    private static boolean isDescription(String text) {
        return Holdable.text(text) && text.equals(text.stripLeading()) && !text.isBlank();
    }

    private List<DraftLabel> labels() {
        Set<LabelName> used = new HashSet<>();
        imported.values().forEach(read -> used.addAll(read.issue().content().labels()));
        Location at = new Location(live.repository().toString(), 1, 1);
        return live.labels().stream()
                .filter(label -> labels.contains(label.name()))
                .filter(label -> selection.isWhole() || used.contains(label.name()))
                .map(label -> new DraftLabel(
                        new DeclaredLabel(
                                label.name(),
                                Optional.of(label.color().toLowerCase(Locale.ROOT))
                                        .filter(color -> COLOR.matcher(color).matches()),
                                label.description().filter(Holdable::line),
                                List.of()),
                        at))
                .toList();
    }

    private void report(Draft draft) {
        if (!findings.hasErrors() && draft.isEmpty()) {
            findings.error(
                    "nothing to import was found in " + live.repository(),
                    "Without options it is the open issues, with all labels and milestones. --state all includes what"
                            + " is closed.");
            return;
        }
        if (draft.issues().isEmpty() || findings.hasErrors()) {
            return;
        }
        reportMissingFeatures();
        reportUnknown();
        reportBlanks();
        reportRelations();
        reportNames();
        findings.warning(
                "comments, reactions, locks, pins, projects, linked pull requests and values of issue fields are not imported",
                "No definition holds them. They stay on GitHub as they are.");
    }

    private void reportMissingFeatures() {
        List<String> missing = new ArrayList<>();
        if (!live.features().contains(ServerFeature.DEPENDENCIES)) {
            missing.add("dependencies between issues");
        }
        if (!live.features().contains(ServerFeature.SUB_ISSUES)) {
            missing.add("sub-issues");
        }
        if (!live.features().contains(ServerFeature.ISSUE_TYPES)) {
            missing.add("issue types");
        }
        if (!missing.isEmpty()) {
            findings.warning(
                    "this server does not show " + String.join(", ", missing),
                    "The definitions have none of these. If there are some, they stay on GitHub as they are.");
        }
    }

    private void reportUnknown() {
        List<Integer> numbers = new ArrayList<>();
        Set<IssueField> fields = new TreeSet<>();
        imported.forEach((number, read) -> {
            if (!read.issue().unknown().isEmpty()) {
                numbers.add(number);
                fields.addAll(read.issue().unknown());
            }
        });
        if (!numbers.isEmpty()) {
            findings.lost(
                    Loss.FIELD,
                    numbers.size(),
                    "GitHub does not show this token everything of " + NumberList.of(numbers) + ": "
                            + fields.stream().map(IssueField::key).collect(Collectors.joining(", ")),
                    "That is not in the definitions, and stays on GitHub as it is.");
        }
    }

    /** Nobody sees them, but who copies the code gets them. */
    private void reportBlanks() {
        Set<Integer> numbers = new TreeSet<>();
        imported.forEach((number, read) -> {
            if (hasBlanksInCode(read.issue().body())) {
                numbers.add(number);
            }
        });
        if (!numbers.isEmpty()) {
            findings.warning(
                    "blanks at the ends of lines in code blocks: " + NumberList.of(numbers),
                    "They cannot be seen, and go when `milepost apply` adds its marker. Where they matter, leave the issue"
                            + " out of the definitions.");
        }
    }

    private static boolean hasBlanksInCode(String body) {
        List<String> lines = body.lines().toList();
        return Fences.fencedLines(lines).stream()
                .mapToObj(lines::get)
                .anyMatch(line -> !line.equals(line.stripTrailing()));
    }

    private void reportRelations() {
        List<String> left = new ArrayList<>();
        for (Read read : imported.values()) {
            IssueContent content = read.issue().content();
            Stream.concat(content.blockedBy().stream(), content.parent().stream())
                    .filter(link -> !isImported(link))
                    .forEach(link -> left.add(read.issue().link() + " → " + link));
        }
        lost(
                Loss.REFERENCE,
                left,
                "dependencies and parents that lead to issues which are not imported",
                "They are not in the definitions, and stay on GitHub as they are.");
    }

    /** What is not the same, or none at all, as text of a definition. */
    private void reportNames() {
        Set<String> names = new TreeSet<>();
        imported.values().forEach(read -> {
            IssueContent content = read.issue().content();
            content.assignees().stream().filter(login -> !isLogin(login)).forEach(names::add);
            content.labels().stream().filter(name -> !labels.contains(name)).forEach(name -> names.add(name.value()));
            content.milestone()
                    .filter(title -> !milestones.containsKey(title))
                    .ifPresent(title -> names.add("milestone " + title));
            content.type().filter(type -> !Holdable.value(type)).ifPresent(type -> names.add("type " + type));
        });
        live.milestones().stream()
                .filter(milestone -> !milestones.containsKey(milestone.title()) && isSelected(milestone))
                .forEach(milestone -> names.add("milestone " + milestone.title()));
        live.labels().stream()
                .filter(label -> label.description()
                        .filter(text -> !text.isEmpty() && !Holdable.line(text))
                        .isPresent())
                .forEach(label -> names.add("description of " + label.name()));
        live.milestones().stream()
                .filter(milestone -> milestone
                        .description()
                        .filter(text -> !text.isBlank() && !isDescription(text))
                        .isPresent())
                .forEach(milestone -> names.add("description of " + milestone.title()));
        lost(
                Loss.VALUE,
                List.copyOf(names),
                "names and descriptions that no definition can have to the letter",
                "They are not in the definitions, and stay on GitHub as they are.");
    }

    private void lost(Loss loss, List<String> what, String why, String detail) {
        if (!what.isEmpty()) {
            int more = what.size() - MOST_NAMED;
            String named = what.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            findings.lost(loss, what.size(), why + ": " + named + (more > 0 ? " and " + more + " more" : ""), detail);
        }
    }
}
