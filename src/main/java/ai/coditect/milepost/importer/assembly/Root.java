package ai.coditect.milepost.importer.assembly;

import static ai.coditect.milepost.model.GitHubLimits.MAX_LABEL_DESCRIPTION;
import static ai.coditect.milepost.model.GitHubLimits.MAX_LABEL_NAME;

import ai.coditect.milepost.definition.parse.ValueParser;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What all issues share: the labels, milestones and roles that they name, each once, and what sources say of them. */
final class Root {

    /** A longer name is no name of a role. */
    private static final int LONGEST_ROLE = 100;

    private final Findings findings;
    private final TextCleaner cleaner;
    private final Map<LabelName, DeclaredLabel> labels = new LinkedHashMap<>();
    private final Map<LabelName, Location> labelPlaces = new LinkedHashMap<>();
    private final Map<String, DeclaredMilestone> milestones = new LinkedHashMap<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private Optional<RepositoryRef> repository = Optional.empty();

    Root(List<Draft> drafts, Findings findings) {
        this.findings = findings;
        this.cleaner = new TextCleaner(findings);
        for (Draft draft : drafts) {
            repository = repository.or(draft::repository);
            draft.milestones().forEach(this::add);
            draft.labels().forEach(this::add);
        }
        drafts.stream().flatMap(draft -> draft.issues().stream()).forEach(this::addNamed);
        checkFormerNames();
        checkFormerTitles(drafts);
    }

    Optional<RepositoryRef> repository() {
        return repository;
    }

    List<DeclaredLabel> labels() {
        return List.copyOf(labels.values());
    }

    List<DeclaredMilestone> milestones() {
        return List.copyOf(milestones.values());
    }

    /** Names of assignees that are no logins. */
    List<String> roles() {
        return List.copyOf(roles);
    }

    /** Whether an assignee is written as a login. */
    static boolean isLogin(String assignee) {
        return assignee.startsWith("@") && ValueParser.login(assignee).isPresent();
    }

    private void addNamed(DraftIssue issue) {
        DraftFields fields = issue.fields();
        fields.labels().forEach(name -> {
            checkLength(name, issue.at());
            labels.computeIfAbsent(name, missing -> label(missing));
        });
        fields.milestone().ifPresent(title -> milestones.computeIfAbsent(title, Root::milestone));
        fields.assignees().stream().filter(name -> !isLogin(name)).forEach(role -> addRole(role, issue.at()));
    }

    private void addRole(String role, Location at) {
        roles.add(role);
        if (role.length() > LONGEST_ROLE || role.startsWith("@")) {
            findings.error(at, "`" + role + "` is no assignee", "Write a login as @login, or the name of a role.");
        }
    }

    private void add(DeclaredMilestone milestone) {
        DeclaredMilestone known = milestones.getOrDefault(milestone.title(), milestone(milestone.title()));
        milestones.put(
                milestone.title(),
                new DeclaredMilestone(
                        milestone.title(),
                        known.description().or(milestone::description),
                        known.dueOn().or(milestone::dueOn),
                        known.state().or(milestone::state),
                        known.previously().isEmpty() ? milestone.previously() : known.previously()));
    }

    private void add(DraftLabel draft) {
        DeclaredLabel label = draft.label();
        checkLength(label.name(), draft.at());
        Location first = labelPlaces.putIfAbsent(label.name(), draft.at());
        DeclaredLabel known = labels.getOrDefault(label.name(), label(label.name()));
        if (first != null
                && known.color().isPresent()
                && label.color().isPresent()
                && !known.color().equals(label.color())) {
            findings.error(
                    draft.at(),
                    "the label `" + label.name() + "` has the colours "
                            + known.color().get() + " and " + label.color().get(),
                    "The first stands at " + first + ". Decide for one of them.");
        }
        List<LabelName> previously = new ArrayList<>(known.previously());
        label.previously().stream().filter(name -> !previously.contains(name)).forEach(previously::add);
        labels.put(
                known.name(),
                new DeclaredLabel(
                        known.name(),
                        known.color().or(label::color),
                        known.description().or(() -> description(label, draft.at())),
                        previously));
    }

    private Optional<String> description(DeclaredLabel label, Location at) {
        Optional<String> line =
                label.description().map(text -> cleaner.line(text, at)).filter(text -> !text.isEmpty());
        Optional<String> fitting = line.filter(text -> text.codePointCount(0, text.length()) <= MAX_LABEL_DESCRIPTION);
        if (line.isPresent() && fitting.isEmpty()) {
            findings.lost(
                    Loss.VALUE,
                    at,
                    "the description of the label `" + label.name() + "` is longer than GitHub takes",
                    "It is left out: GitHub takes at most " + MAX_LABEL_DESCRIPTION + " characters.");
        }
        return fitting;
    }

    private void checkLength(LabelName name, Location at) {
        if (name.value().codePointCount(0, name.value().length()) > MAX_LABEL_NAME) {
            findings.error(
                    at,
                    "the name of the label `" + name + "` is longer than GitHub takes",
                    "GitHub takes at most " + MAX_LABEL_NAME + " characters. Shorten it.");
        }
    }

    /** A former name leads to one label, and is none that a label has now. */
    private void checkFormerNames() {
        Set<LabelName> given = new TreeSet<>();
        labels.replaceAll((name, label) -> new DeclaredLabel(
                label.name(),
                label.color(),
                label.description(),
                label.previously().stream()
                        .filter(former -> isFree(former, name, given))
                        .toList()));
    }

    /** The same of milestones. */
    private void checkFormerTitles(List<Draft> drafts) {
        Set<String> given = new TreeSet<>();
        milestones.replaceAll((title, milestone) -> new DeclaredMilestone(
                milestone.title(),
                milestone.description(),
                milestone.dueOn(),
                milestone.state(),
                milestone.previously().stream()
                        .filter(former -> isFree(former, title, given, drafts))
                        .toList()));
    }

    private boolean isFree(String former, String owner, Set<String> given, List<Draft> drafts) {
        boolean free = !milestones.containsKey(former) && given.add(former);
        if (!free && !former.equals(owner)) {
            findings.lost(
                    Loss.VALUE,
                    new Location(drafts.get(0).source(), 1, 1),
                    "the former title `" + former + "` of the milestone `" + owner
                            + "` is a title of another milestone",
                    "It is left out: a milestone of that title cannot become two.");
        }
        return free;
    }

    private boolean isFree(LabelName former, LabelName owner, Set<LabelName> given) {
        boolean free = !labels.containsKey(former) && given.add(former);
        if (!free && !former.equals(owner)) {
            findings.lost(
                    Loss.VALUE,
                    Optional.ofNullable(labelPlaces.get(owner)).orElseThrow(),
                    "the former name `" + former + "` of the label `" + owner + "` is a name of another label",
                    "It is left out: a label of that name cannot become two.");
        }
        return free;
    }

    private static DeclaredLabel label(LabelName name) {
        return new DeclaredLabel(name, Optional.empty(), Optional.empty(), List.of());
    }

    private static DeclaredMilestone milestone(String title) {
        return new DeclaredMilestone(title, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
