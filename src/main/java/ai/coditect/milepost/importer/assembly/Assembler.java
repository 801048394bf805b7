package ai.coditect.milepost.importer.assembly;

import static ai.coditect.milepost.model.GitHubLimits.MAX_ASSIGNEES;
import static ai.coditect.milepost.model.GitHubLimits.MAX_BLOCKERS;
import static ai.coditect.milepost.model.GitHubLimits.MAX_LABELS;
import static ai.coditect.milepost.model.GitHubLimits.MAX_TITLE;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.definition.check.CycleFinder;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.yaml.YamlPage;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Drafts become the files of a directory of definitions. */
public final class Assembler {

    /** A file is divided before it gets longer than definitions may be. */
    private static final int LONGEST_FILE = 1_000_000;

    private final Findings findings;
    private final List<Assembled> issues = new ArrayList<>();
    private final Root root;
    private final List<String> sources;

    /** @param drafts that are clean */
    public Assembler(List<Draft> drafts, Findings findings) {
        this.findings = findings;
        this.sources = drafts.stream().map(Draft::source).toList();
        Ids ids = new Ids();
        for (Draft draft : drafts) {
            draft.taken().forEach(ids::reserve);
            draft.issues().forEach(issue -> issue.id().ifPresent(ids::reserve));
        }
        drafts.forEach(draft -> issues.addAll(new IssueAssembler(draft, ids, findings).assemble()));
        this.root = new Root(drafts, findings);
        checkTitles();
        checkLimits();
        checkCycles(
                "the dependencies form a cycle",
                issue -> issue.dependsOn().stream()
                        .flatMap(dependency -> dependency.on().stream())
                        .toList());
        checkCycles("the parents form a cycle", issue -> issue.parent().stream().toList());
    }

    /** How many labels are declared. */
    public int labels() {
        return root.labels().size();
    }

    /** How many milestones are declared. */
    public int milestones() {
        return root.milestones().size();
    }

    /** How many dependencies there are. */
    public int dependencies() {
        return issues.stream().mapToInt(Assembler::blockers).sum();
    }

    /** The files: one for what all issues share, and one for each workstream. */
    public List<DefinitionFile> files() {
        Map<String, List<Assembled>> workstreams = new LinkedHashMap<>();
        issues.forEach(issue -> workstreams
                .computeIfAbsent(issue.source().workstream(), title -> new ArrayList<>())
                .add(issue));
        DraftFields forAll = workstreams.size() > 1 ? shared(issues) : DraftFields.NONE;
        List<DefinitionFile> files = new ArrayList<>();
        files.add(rootFile(forAll));
        int width = String.valueOf(workstreams.size()).length();
        int number = 0;
        for (Map.Entry<String, List<Assembled>> workstream : workstreams.entrySet()) {
            number++;
            String order = workstreams.size() > 1 ? String.format(Locale.ROOT, "%0" + width + "d-", number) : "";
            String name = order + Ids.kebab(workstream.getKey(), "issues");
            files.addAll(workstream(
                    name.equals("milepost") ? "issues" : name, workstream.getKey(), workstream.getValue(), forAll));
        }
        return files;
    }

    private DefinitionFile rootFile(DraftFields forAll) {
        YamlPage page = new YamlPage();
        page.comment("Imported from " + String.join(", ", sources) + ".");
        page.comment("This file says what all issues share.");
        page.blank();
        root.repository()
                .ifPresentOrElse(
                        repository -> page.text("repository", repository.toString()),
                        () -> page.comment("repository: OWNER/NAME - left to decide, here or with -R"));
        people(page);
        milestones(page);
        labels(page);
        defaults(forAll, "What every issue of every file starts from.", page);
        return new DefinitionFile("milepost.yaml", page.toString(), new TreeMap<>());
    }

    private void people(YamlPage page) {
        if (root.roles().isEmpty()) {
            return;
        }
        page.blank();
        page.comment("Left to decide: the GitHub login of each, in place of null. Until then nobody is assigned.");
        page.open("people");
        root.roles().forEach(page::undecided);
        page.close();
    }

    private void milestones(YamlPage page) {
        if (root.milestones().isEmpty()) {
            return;
        }
        page.blank();
        page.open("milestones");
        for (DeclaredMilestone milestone : root.milestones()) {
            page.item();
            page.text("title", milestone.title());
            milestone
                    .description()
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> page.text("description", text.strip()));
            milestone.dueOn().ifPresent(day -> page.value("due_on", day));
            milestone.state().ifPresent(state -> page.text("state", state.name().toLowerCase(Locale.ROOT)));
            page.names("previously", milestone.previously());
            page.close();
        }
        page.close();
    }

    private void labels(YamlPage page) {
        if (root.labels().isEmpty()) {
            return;
        }
        page.blank();
        if (root.labels().stream().anyMatch(label -> label.color().isEmpty())) {
            page.comment("Left to decide: `color` and `description` of the labels that have none.");
        }
        page.open("labels");
        for (DeclaredLabel label : root.labels()) {
            page.item();
            page.text("name", label.name().value());
            label.color().ifPresent(color -> page.text("color", color));
            label.description().ifPresent(text -> page.text("description", text));
            page.names(
                    "previously",
                    label.previously().stream().map(LabelName::value).toList());
            page.close();
        }
        page.close();
    }

    private static void defaults(DraftFields shared, String comment, YamlPage page) {
        if (shared.equals(DraftFields.NONE)) {
            return;
        }
        page.blank();
        page.comment(comment);
        page.open("defaults");
        IssuePage.fields(shared, page);
        page.close();
    }

    private List<DefinitionFile> workstream(String name, String title, List<Assembled> members, DraftFields forAll) {
        List<DraftFields> rest = members.stream()
                .map(issue -> Shared.without(forAll, issue.source().fields()))
                .toList();
        DraftFields forFile = Shared.of(rest);
        List<DefinitionFile> files = new ArrayList<>();
        YamlPage page = header(title, forFile);
        NavigableMap<Integer, Location> places = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            YamlPage part = IssuePage.of(members.get(i), Shared.without(forFile, rest.get(i)));
            if (!places.isEmpty() && page.bytes() + part.bytes() > LONGEST_FILE) {
                files.add(file(name, files.size(), page, places));
                page = header(title, forFile);
                places = new TreeMap<>();
            }
            if (!places.isEmpty()) {
                page.blank();
            }
            places.put(page.lines() + 1, members.get(i).source().at());
            page.add(part);
        }
        files.add(file(name, files.size(), page, places));
        return files;
    }

    private static DefinitionFile file(String name, int before, YamlPage page, NavigableMap<Integer, Location> places) {
        String part = before == 0 ? "" : "-part-" + (before + 1);
        return new DefinitionFile(name + part + ".yaml", page.toString(), places);
    }

    private static YamlPage header(String title, DraftFields shared) {
        YamlPage page = new YamlPage();
        page.text("workstream", title);
        defaults(shared, "What all issues of this file share.", page);
        page.blank();
        page.open("issues");
        return page;
    }

    private static DraftFields shared(List<Assembled> issues) {
        return Shared.of(issues.stream().map(issue -> issue.source().fields()).toList());
    }

    private void checkTitles() {
        Map<String, Location> titles = new HashMap<>();
        for (Assembled issue : issues) {
            Location at = issue.source().at();
            if (References.all(issue.title()).stream().anyMatch(reference -> !reference.escaped())) {
                findings.error(
                        at,
                        "the title `" + issue.title() + "` has the form of a reference in it",
                        "A title cannot have `#{…}` in it. Write it in another way.");
            }
            Location first = titles.putIfAbsent(issue.title(), at);
            if (first != null) {
                findings.error(
                        at,
                        "the title `" + issue.title() + "` is given twice",
                        "It stands at " + first + " already. A title leads to one issue: change one of the two.");
            }
        }
    }

    private void checkLimits() {
        for (Assembled issue : issues) {
            String title = issue.title();
            checkLimit(issue, "a title of", title.codePointCount(0, title.length()), "characters", MAX_TITLE);
            checkLimit(issue, "", issue.source().fields().labels().size(), "labels", MAX_LABELS);
            checkLimit(issue, "", issue.source().fields().assignees().size(), "assignees", MAX_ASSIGNEES);
            checkLimit(issue, "", blockers(issue), "issues that it depends on", MAX_BLOCKERS);
        }
    }

    private void checkLimit(Assembled issue, String what, int count, String noun, int limit) {
        if (count > limit) {
            findings.error(
                    issue.source().at(),
                    ("the issue has " + what + " ").replace("  ", " ") + count + " " + noun,
                    "GitHub takes at most " + limit + ".");
        }
    }

    private static int blockers(Assembled issue) {
        return issue.dependsOn().stream()
                .mapToInt(dependency -> dependency.on().size())
                .sum();
    }

    private void checkCycles(String summary, Function<Assembled, List<IssueId>> links) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        Map<String, Assembled> byId = new HashMap<>();
        for (Assembled issue : issues) {
            byId.put(issue.id().value(), issue);
            graph.put(
                    issue.id().value(),
                    links.apply(issue).stream().map(IssueId::value).toList());
            if (links.apply(issue).contains(issue.id())) {
                findings.error(
                        issue.source().at(), summary + ": `" + issue.title() + "` leads to itself", "Remove it.");
            }
        }
        for (List<String> cycle : CycleFinder.find(graph)) {
            Assembled first = Optional.ofNullable(byId.get(cycle.get(0))).orElseThrow();
            findings.error(
                    first.source().at(),
                    summary + ": " + String.join(" → ", cycle) + " → " + cycle.get(0),
                    "Remove one of them in the source: none of these issues could ever be started.");
        }
    }
}
