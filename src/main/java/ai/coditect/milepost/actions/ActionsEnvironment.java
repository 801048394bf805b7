package ai.coditect.milepost.actions;

import ai.coditect.milepost.model.RepositoryRef;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What GitHub Actions tells a step by its default environment variables.
 *
 * @param summary the file whose Markdown is shown as the step's summary, {@code GITHUB_STEP_SUMMARY}
 * @param outputs the file that takes the step's outputs, {@code GITHUB_OUTPUT}
 * @param event the file with the JSON of the event that started the run, {@code GITHUB_EVENT_PATH}
 * @param eventName for example {@code push}, {@code GITHUB_EVENT_NAME}; empty text when it is not told
 * @param repository the repository that the workflow belongs to, {@code GITHUB_REPOSITORY}
 * @param workspace where the repository is checked out, {@code GITHUB_WORKSPACE}
 * @param temporary a directory that is emptied after the job, {@code RUNNER_TEMP}
 */
public record ActionsEnvironment(
        Optional<Path> summary,
        Optional<Path> outputs,
        Optional<Path> event,
        String eventName,
        Optional<RepositoryRef> repository,
        Optional<Path> workspace,
        Optional<Path> temporary) {

    /** What the variables tell; empty when the process does not run on GitHub Actions. */
    public static Optional<ActionsEnvironment> of(Map<String, String> variables) {
        if (!"true".equals(variables.get("GITHUB_ACTIONS"))) {
            return Optional.empty();
        }
        return Optional.of(new ActionsEnvironment(
                value(variables, "GITHUB_STEP_SUMMARY").map(Path::of),
                value(variables, "GITHUB_OUTPUT").map(Path::of),
                value(variables, "GITHUB_EVENT_PATH").map(Path::of),
                value(variables, "GITHUB_EVENT_NAME").orElse(""),
                value(variables, "GITHUB_REPOSITORY").flatMap(RepositoryRef::parse),
                value(variables, "GITHUB_WORKSPACE").map(Path::of),
                value(variables, "RUNNER_TEMP").map(Path::of)));
    }

    /** Whether a pull request started the run. */
    public boolean isPullRequest() {
        return eventName.equals("pull_request") || eventName.equals("pull_request_target");
    }

    /** The number of the pull request that started the run; empty when something else did. */
    public OptionalInt pullRequest() throws IOException {
        if (!isPullRequest() || event.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = new ObjectMapper()
                .readTree(event.get().toFile())
                .path("pull_request")
                .path("number")
                .asInt();
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The file as an annotation names it: from the root of the checkout, with {@code /} between its parts. */
    public String inRepository(String file) {
        Path path = Path.of(file);
        boolean isBelow =
                path.isAbsolute() && workspace.filter(path::startsWith).isPresent();
        Path shown = isBelow ? workspace.orElseThrow().relativize(path) : path.normalize();
        return shown.toString().replace('\\', '/');
    }

    private static Optional<String> value(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
