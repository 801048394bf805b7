package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.IssueText;
import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.assembly.Dependencies.Reading;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the issues of one source their ids, and the texts in it their references. */
final class IssueAssembler {

    private final Draft draft;
    private final Findings findings;
    private final TextCleaner cleaner;
    private final IdentityHashMap<DraftIssue, IssueId> ids = new IdentityHashMap<>();
    private final Mentions mentions;
    private final Dependencies dependencies;
    private final Map<IssueId, List<Dependency>> blockers = new LinkedHashMap<>();
    private final Map<IssueId, IssueId> parents = new HashMap<>();
    private final Map<IssueId, List<String>> unread = new LinkedHashMap<>();

    IssueAssembler(Draft draft, Ids newIds, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.cleaner = new TextCleaner(findings);
        draft.issues().forEach(issue -> ids.put(issue, newIds.of(issue)));
        Names names = new Names(draft.issues(), ids);
        this.mentions = new Mentions(names, draft.numbering());
        this.dependencies = new Dependencies(names, mentions, findings);
    }

    List<Assembled> assemble() {
        draft.issues().forEach(this::relate);
        return draft.issues().stream().map(this::assemble).toList();
    }

    private void relate(DraftIssue issue) {
        for (DraftDependency on : issue.dependsOn()) {
            read(issue, on, "depends on").found().forEach(found -> block(id(issue), remarked(found, on)));
        }
        for (DraftDependency blocked : issue.blocks()) {
            read(issue, blocked, "blocks")
                    .ids()
                    .forEach(id -> block(id, new Dependency(List.of(id(issue)), Optional.empty())));
        }
        issue.parent().ifPresent(parent -> relate(issue, parent));
    }

    private void relate(DraftIssue issue, DraftDependency parent) {
        List<IssueId> named = read(issue, parent, "parent").ids();
        if (named.size() == 1) {
            parents.put(id(issue), named.get(0));
        } else if (!named.isEmpty()) {
            keep(issue, "parent", parent);
            findings.lost(
                    Loss.REFERENCE,
                    parent.at(),
                    "the issue has more than one parent: `" + parent.text().strip() + "`",
                    "They are left out, and stand in a comment above the issue: GitHub takes one.");
        }
    }

    /** The issues that a text names. What of it names none stands in a comment. */
    private Reading read(DraftIssue issue, DraftDependency text, String what) {
        if (Dependencies.isNone(text.text())) {
            return new Reading(List.of(), true);
        }
        Reading read = dependencies.read(text, series(issue));
        if (!read.isWhole()) {
            keep(issue, what, text);
        }
        return read;
    }

    private void keep(DraftIssue issue, String what, DraftDependency text) {
        List<String> lines = unread.computeIfAbsent(id(issue), id -> new ArrayList<>());
        String line = what + ": " + text.text().strip();
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    private Dependency remarked(Dependency found, DraftDependency on) {
        Optional<String> remark = found.remark()
                .map(said -> template(cleaner.remark(said, on.at()), on.at()))
                .filter(said -> !said.isBlank());
        return new Dependency(found.on(), remark);
    }

    private void block(IssueId blocked, Dependency by) {
        List<Dependency> all = blockers.computeIfAbsent(blocked, id -> new ArrayList<>());
        Set<IssueId> known = new HashSet<>();
        all.forEach(dependency -> known.addAll(dependency.on()));
        List<IssueId> more = by.on().stream().filter(id -> !known.contains(id)).toList();
        if (!more.isEmpty()) {
            all.add(new Dependency(more, by.remark()));
        }
    }

    private Assembled assemble(DraftIssue issue) {
        IssueId id = id(issue);
        mentions.checkTitle(issue.title(), issue.names(), issue.at(), findings);
        List<Dependency> dependsOn = blockers.getOrDefault(id, List.of());
        Optional<String> reason = issue.dependsOn().stream()
                .flatMap(on -> Dependencies.noneBecause(on.text()).stream())
                .findFirst()
                .map(why -> template(cleaner.remark(why, issue.at()), issue.at()))
                .filter(why -> !why.isBlank())
                .filter(why -> dependsOn.isEmpty());
        IssueText text = text(issue, dependsOn, reason);
        return new Assembled(
                id,
                issue,
                text,
                dependsOn,
                text instanceof Sections ? reason : Optional.empty(),
                Optional.ofNullable(parents.get(id)),
                Stream.concat(issue.remarks().stream(), unread.getOrDefault(id, List.of()).stream())
                        .toList());
    }

    /** Sections that no definition can have are written as they would be rendered. */
    private IssueText text(DraftIssue issue, List<Dependency> dependsOn, Optional<String> noDependencies) {
        if (issue.text() instanceof Markdown markdown) {
            return new Markdown(template(cleaner.text(markdown.text(), issue.at()), issue.at()));
        }
        Sections sections = (Sections) issue.text();
        Location at = issue.at();
        Sections clean = new Sections(
                Optional.empty(),
                sections.goal()
                        .map(goal -> template(cleaner.text(goal, at), at))
                        .filter(goal -> !goal.isBlank()),
                tasks(sections.tasks(), at),
                items(sections.deliverables(), at),
                items(sections.acceptanceCriteria(), at),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                items(sections.resources(), at),
                items(sections.filePaths(), at),
                sections.own().stream()
                        .map(section -> new OwnSection(
                                References.template(cleaner.remark(section.heading(), at)),
                                content(section.content(), at)))
                        .filter(section -> section.content().texts().anyMatch(text -> !text.isBlank()))
                        .toList());
        return isOneLineEach(clean) && OwnHeadings.canBe(clean.own())
                ? clean
                : new Markdown(BodyRenderer.render(new Sections(
                        clean.intro(),
                        clean.goal(),
                        clean.tasks(),
                        clean.deliverables(),
                        clean.acceptanceCriteria(),
                        dependsOn,
                        noDependencies,
                        issue.fields().estimate(),
                        clean.resources(),
                        clean.filePaths(),
                        clean.own())));
    }

    private OwnSection.Content content(OwnSection.Content content, Location at) {
        if (content instanceof OwnSection.Prose prose) {
            return new OwnSection.Prose(template(cleaner.text(prose.text(), at), at));
        }
        return content instanceof OwnSection.Bullets list
                ? new OwnSection.Bullets(items(list.items(), at))
                : new OwnSection.Boxes(tasks(((OwnSection.Boxes) content).tasks(), at));
    }

    private List<Task> tasks(List<Task> tasks, Location at) {
        return tasks.stream()
                .map(task -> new Task(template(cleaner.text(task.text(), at).strip(), at), task.done()))
                .filter(task -> !task.text().isBlank())
                .toList();
    }

    private List<String> items(List<String> items, Location at) {
        return items.stream()
                .map(item -> template(cleaner.text(item, at).strip(), at))
                .filter(item -> !item.isBlank())
                .toList();
    }

    private static boolean isOneLineEach(Sections sections) {
        return Stream.of(
                        sections.tasks().stream().map(Task::text),
                        sections.deliverables().stream(),
                        sections.acceptanceCriteria().stream(),
                        sections.resources().stream(),
                        sections.filePaths().stream(),
                        sections.own().stream()
                                .map(OwnSection::content)
                                .filter(content -> !(content instanceof OwnSection.Prose))
                                .flatMap(OwnSection.Content::texts))
                .flatMap(items -> items)
                .noneMatch(item -> item.contains("\n"));
    }

    private String template(String literal, Location at) {
        return mentions.template(literal, at, findings);
    }

    private IssueId id(DraftIssue issue) {
        return Optional.ofNullable(ids.get(issue)).orElseThrow();
    }

    /** What a bare number among the dependencies of an issue belongs to. */
    private static String series(DraftIssue issue) {
        return issue.names().stream()
                .flatMap(name -> Key.parse(name).stream())
                .findFirst()
                .map(Key::series)
                .orElse(Key.ISSUES);
    }
}
