package ai.coditect.milepost.definition;

import static ai.coditect.milepost.body.SectionLayout.LONGEST_HEADING;
import static ai.coditect.milepost.body.SectionLayout.MOST_OWN;

import ai.coditect.milepost.body.SectionHeading;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.definition.parse.RawContent;
import ai.coditect.milepost.definition.parse.RawSection;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks sections with headings of their own, once defaults are merged in. */
final class SectionChecker {

    /** How many characters sections may have in all issues together. Defaults repeat theirs in each. */
    private static final long MAX_TEXT = 32L << 20;

    private final DiagnosticCollector diagnostics;
    private final Map<String, SectionHeading> builtIn = new HashMap<>();
    private final Set<RawSection> refused = new HashSet<>();

    SectionChecker(SectionLayout layout, DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
        for (SectionHeading heading : SectionHeading.values()) {
            builtIn.put(RawSection.identity(layout.heading(heading)), heading);
        }
    }

    /** Whether all that the sections say fits into memory, so that it can be written out. */
    boolean check(List<MergedIssue> issues) {
        long text = 0;
        for (MergedIssue issue : issues) {
            List<RawSection> sections = issue.fields().sections();
            text += sections.stream().mapToLong(SectionChecker::length).sum();
            if (text > MAX_TEXT) {
                diagnostics.error(
                        sections.get(0).heading().at(),
                        "the sections of all issues have more than " + MAX_TEXT + " characters",
                        "Those of `defaults` stand in each issue. Shorten them, or give them to fewer issues.");
                return false;
            }
            check(issue, sections);
        }
        return true;
    }

    private static long length(RawSection section) {
        return section.content().texts().mapToLong(text -> text.raw().length()).sum();
    }

    private void check(MergedIssue issue, List<RawSection> sections) {
        if (sections.size() > MOST_OWN) {
            diagnostics.error(
                    issue.raw().where(),
                    "the issue has " + sections.size() + " sections, defaults included",
                    "It can have at most " + MOST_OWN + ". Put some into one.");
        }
        for (RawSection section : sections) {
            String heading = section.heading().value();
            int length = heading.codePointCount(0, heading.length());
            if (length > LONGEST_HEADING && refused.add(section)) {
                diagnostics.error(
                        section.heading().at(),
                        "the heading of the section has " + length + " characters",
                        "It can have at most " + LONGEST_HEADING + ". Shorten it, and put the rest below it.");
            }
            Optional.ofNullable(builtIn.get(RawSection.identity(heading)))
                    .filter(key -> isUsed(key, issue))
                    .filter(key -> refused.add(section))
                    .ifPresent(key -> refuse(section.heading(), key, issue));
        }
    }

    private void refuse(Scalar heading, SectionHeading key, MergedIssue issue) {
        String id = issue.raw().id().map(Scalar::value).orElse("");
        diagnostics.error(
                heading.at(),
                "the section `" + heading.value() + "` has the heading that `" + key.key() + "` has in the issue `" + id
                        + "`",
                "Nobody could tell them apart. Change the heading, or the one of `" + key.key()
                        + "` in `headings` of the root file.");
    }

    private static boolean isUsed(SectionHeading key, MergedIssue issue) {
        RawContent content = issue.raw().content();
        return switch (key) {
            case GOAL -> content.goal().isPresent();
            case TASKS -> !content.tasks().isEmpty();
            case DELIVERABLES -> !content.deliverables().isEmpty();
            case ACCEPTANCE_CRITERIA -> !content.acceptanceCriteria().isEmpty();
            case DEPENDENCIES ->
                !issue.raw().dependsOn().isEmpty() || content.noDependencies().isPresent();
            case ESTIMATED_TIME -> issue.fields().planning().estimate().value().isPresent();
            case RESOURCES -> !content.resources().isEmpty();
            case FILE_PATH -> content.filePaths().size() == 1;
            case FILE_PATHS -> content.filePaths().size() > 1;
        };
    }
}
