package ai.coditect.milepost.importer.frontmatter;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.SourceFormat;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.records.RecordReader;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files with front matter, each an issue: of gh-issue-sync, Backlog.md, create-an-issue, or written by hand. */
public final class FrontMatterFormat implements SourceFormat {

    private static final Pattern NAME = Pattern.compile(".*\\.(?:md|markdown)");
    private static final Pattern TITLE = Pattern.compile("(?m)^title[ \\t]*:");

    /** How Backlog.md names what is no task. */
    private static final Pattern DOCUMENT = Pattern.compile("(?:doc|decision)-\\d+");

    private static final Pattern MILESTONE = Pattern.compile("m-\\d+");

    @Override
    public String name() {
        return "frontmatter";
    }

    @Override
    public boolean recognises(SourceText source) {
        Findings unused = new Findings();
        return isNamed(source)
                && (IssueFile.of(source, unused).filter(IssueFile::isTold).isPresent() || isBroken(source, unused));
    }

    /** Whether the source is an issue if other files beside it are: it has a title, and maybe nothing else. */
    public boolean hasTitle(SourceText source) {
        Findings unused = new Findings();
        return isNamed(source)
                && (IssueFile.of(source, unused).filter(IssueFile::hasTitle).isPresent() || isBroken(source, unused));
    }

    private static boolean isNamed(SourceText source) {
        return NAME.matcher(source.fileName()).matches();
    }

    private static boolean isBroken(SourceText source, Findings findings) {
        return findings.hasErrors()
                && FrontMatter.of(source)
                        .filter(parts -> TITLE.matcher(parts.keys().text()).find())
                        .isPresent();
    }

    @Override
    public Draft read(SourceText source, ImportSettings settings, Findings findings) {
        return draft(List.of(source), settings, findings);
    }

    /** One draft, as the issues refer to each other. */
    @Override
    public List<Draft> readAll(List<SourceText> sources, ImportSettings settings, Findings findings) {
        return List.of(draft(sources, settings, findings));
    }

    private static Draft draft(List<SourceText> sources, ImportSettings settings, Findings findings) {
        List<IssueFile> issues = new ArrayList<>();
        List<IssueFile> documents = new ArrayList<>();
        Map<String, IssueFile> milestones = new LinkedHashMap<>();
        for (SourceText source : sources) {
            Optional<IssueFile> read = read(source, findings);
            Optional<String> id = read.flatMap(IssueFile::id);
            if (id.filter(it -> DOCUMENT.matcher(it).matches()).isPresent()) {
                read.ifPresent(documents::add);
            } else if (id.filter(it -> MILESTONE.matcher(it).matches()).isPresent()) {
                read.ifPresent(file -> file.milestoneNames().forEach(name -> milestones.putIfAbsent(name, file)));
            } else {
                read.ifPresent(issues::add);
            }
        }
        reportDocuments(documents, findings);
        reportMilestones(issues, milestones, findings);
        List<Fields> records = issues.stream()
                .map(issue -> issue.record(
                        issue.milestone()
                                .flatMap(name -> Optional.ofNullable(milestones.get(name)))
                                .map(IssueFile::milestoneRecord),
                        findings))
                .toList();
        String name = CommonName.of(sources);
        Draft draft = RecordReader.read(name, records, settings, findings);
        return new Draft(
                name,
                draft.repository(),
                draft.milestones(),
                draft.labels(),
                draft.issues(),
                issues.stream().anyMatch(IssueFile::hasOwnName) ? Numbering.NAMES : Numbering.REPOSITORY);
    }

    private static Optional<IssueFile> read(SourceText source, Findings findings) {
        Findings own = new Findings();
        Optional<IssueFile> file = IssueFile.of(source, own);
        own.sorted()
                .forEach(problem ->
                        findings.error(problem.location().orElse(source.at(1)), problem.summary(), problem.detail()));
        if (file.isEmpty() && !own.hasErrors()) {
            findings.error(
                    source.at(1),
                    "the file has no front matter",
                    "It begins with a line of three hyphens, keys with values such as `title`, and three hyphens again.");
        }
        file.filter(issue -> !issue.isKept()).ifPresent(issue -> RunTimeText.check(source, findings));
        return file;
    }

    private static void reportDocuments(List<IssueFile> documents, Findings findings) {
        if (!documents.isEmpty()) {
            Location at = documents.get(0).source().at(1);
            findings.lost(
                    Loss.FILE,
                    documents.size(),
                    at,
                    documents.size() == 1
                            ? "a document of Backlog.md is no issue"
                            : documents.size() + " documents of Backlog.md are no issues",
                    "Documents and decisions are left out.");
        }
    }

    /** Says which milestones are known by a name only, and which nobody names. */
    private static void reportMilestones(List<IssueFile> issues, Map<String, IssueFile> milestones, Findings findings) {
        Map<String, IssueFile> named = new LinkedHashMap<>();
        issues.forEach(issue -> issue.milestone().ifPresent(name -> named.putIfAbsent(name, issue)));
        Set<IssueFile> used = named.keySet().stream()
                .flatMap(name -> Optional.ofNullable(milestones.get(name)).stream())
                .collect(Collectors.toSet());
        milestones.values().stream()
                .distinct()
                .filter(file -> !used.contains(file))
                .forEach(file -> findings.lost(
                        Loss.FILE, file.source().at(1), "no issue has this milestone", "It is left out."));
        named.forEach((name, issue) -> {
            if (MILESTONE.matcher(name).matches() && !milestones.containsKey(name)) {
                findings.warning(
                        issue.source().at(1),
                        "`" + name + "` is what Backlog.md calls a milestone, whose title is not known",
                        "It gets this title. To have its own, import the folder in which tasks and milestones lie.");
            }
        });
    }
}
