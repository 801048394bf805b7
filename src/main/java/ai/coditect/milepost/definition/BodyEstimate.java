package ai.coditect.milepost.definition;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.Dependency;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.Task;
import java.util.stream.Stream;

/**
 * The length of a body without rendering it: its texts, {@link #LINE} characters for what surrounds each line, and
 * {@link #RESERVE} for headings and marker. Used where no exact measure is handed in.
 */
final class BodyEstimate implements BodyLength {

    private static final int LINE = 8;
    private static final int RESERVE = 2_048;

    @Override
    public int of(DeclaredIssue issue) {
        IssueContent content = issue.content();
        if (content instanceof IssueContent.Sections sections) {
            return RESERVE
                    + lines(sections).mapToInt(line -> LINE + length(line)).sum();
        }
        return content instanceof IssueContent.Markdown markdown ? RESERVE + length(markdown.text()) : RESERVE;
    }

    private static Stream<String> lines(IssueContent.Sections sections) {
        return Stream.of(
                        sections.goal().stream(),
                        sections.tasks().stream().map(Task::text),
                        sections.deliverables().stream(),
                        sections.acceptanceCriteria().stream(),
                        sections.dependencies().stream().map(BodyEstimate::text),
                        sections.noDependencies().stream(),
                        sections.resources().stream(),
                        sections.filePaths().stream())
                .flatMap(lines -> lines);
    }

    private static String text(Dependency dependency) {
        return dependency.on() + dependency.remark().orElse("");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
