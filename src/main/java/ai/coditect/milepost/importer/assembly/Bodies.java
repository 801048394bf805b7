package ai.coditect.milepost.importer.assembly;

import static ai.coditect.milepost.model.GitHubLimits.MAX_BODY;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.IssueText;
import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Findings;
import java.util.List;
import java.util.stream.Stream;

/** Finds texts that no issue can have, before anything is made of them. */
public final class Bodies {

    private Bodies() {}

    /** Reports texts that are too long by themselves; that a marker needs room too is checked with what is written. */
    public static void check(List<Draft> drafts, Findings findings) {
        drafts.stream().flatMap(draft -> draft.issues().stream()).forEach(issue -> check(issue, findings));
    }

    private static void check(DraftIssue issue, Findings findings) {
        if (parts(issue.text()).mapToLong(String::length).sum() <= MAX_BODY) {
            return;
        }
        long length = parts(issue.text())
                .map(BodyText::normalise)
                .mapToLong(text -> text.codePointCount(0, text.length()))
                .sum();
        if (length > MAX_BODY) {
            findings.error(
                    issue.at(),
                    "the body of the issue has " + length + " characters",
                    "GitHub takes at most " + MAX_BODY
                            + ", milepost's own line at the end included. Shorten it, or split the issue.");
        }
    }

    private static Stream<String> parts(IssueText text) {
        if (text instanceof Markdown markdown) {
            return Stream.of(markdown.text());
        }
        Sections sections = (Sections) text;
        return Stream.of(
                        sections.intro().stream(),
                        sections.goal().stream(),
                        sections.tasks().stream().map(Task::text),
                        sections.deliverables().stream(),
                        sections.acceptanceCriteria().stream(),
                        sections.resources().stream(),
                        sections.filePaths().stream(),
                        sections.own().stream().flatMap(Bodies::parts))
                .flatMap(part -> part);
    }

    private static Stream<String> parts(OwnSection section) {
        return Stream.concat(Stream.of(section.heading()), section.content().texts());
    }
}
