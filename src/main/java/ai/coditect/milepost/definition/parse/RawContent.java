package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The content of an issue as it is written: {@code body} and sections with keys of their own. */
public record RawContent(
        Optional<Scalar> body,
        Optional<Scalar> goal,
        List<RawTask> tasks,
        List<Scalar> deliverables,
        List<Scalar> acceptanceCriteria,
        Optional<Scalar> noDependencies,
        List<Scalar> resources,
        List<Scalar> filePaths) {

    /**
     * An item of {@code tasks}.
     *
     * @param source as it is written, maybe with a box
     * @param text without a box
     */
    public record RawTask(Scalar source, String text, boolean done) {}

    /** Whether there is a section. */
    public boolean hasSections() {
        return sectionTexts().findAny().isPresent();
    }

    Stream<Scalar> texts() {
        return Stream.concat(body.stream(), sectionTexts());
    }

    private Stream<Scalar> sectionTexts() {
        return Stream.of(
                        goal.stream(),
                        tasks.stream().map(RawTask::source),
                        deliverables.stream(),
                        acceptanceCriteria.stream(),
                        noDependencies.stream(),
                        resources.stream(),
                        filePaths.stream())
                .flatMap(texts -> texts);
    }
}
