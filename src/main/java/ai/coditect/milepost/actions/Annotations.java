package ai.coditect.milepost.actions;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.report.Visible;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows findings at their lines in the diff of a pull request. GitHub shows ten errors and ten warnings per step and
 * silently drops the rest, so the rest is counted in the log.
 *
 * @see <a href="https://github.com/actions/toolkit/issues/734">The limits, which are not documented</a>
 */
final class Annotations {

    private static final int LIMIT = 10;
    private static final String TITLE = "milepost";

    private final ActionsEnvironment environment;
    private final WorkflowCommands commands;

    /** Annotates files of the checkout. */
    Annotations(ActionsEnvironment environment, WorkflowCommands commands) {
        this.environment = environment;
        this.commands = commands;
    }

    /** Annotates the findings, as many as GitHub shows. */
    void write(List<Diagnostic> findings) throws IOException {
        List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> warnings =
                findings.stream().filter(finding -> !finding.isError()).toList();
        for (Diagnostic error : first(errors)) {
            commands.error(properties(error), message(error));
        }
        for (Diagnostic warning : first(warnings)) {
            commands.warning(properties(warning), message(warning));
        }
        count(errors.size() - LIMIT, "error");
        count(warnings.size() - LIMIT, "warning");
    }

    private static List<Diagnostic> first(List<Diagnostic> findings) {
        return findings.subList(0, Math.min(LIMIT, findings.size()));
    }

    private void count(int rest, String severity) throws IOException {
        if (rest > 0) {
            String more = rest == 1 ? "1 more " + severity + " is" : rest + " more " + severity + "s are";
            commands.line(more + " not annotated: GitHub takes " + LIMIT + " from a step. The job summary lists all.");
        }
    }

    private Map<String, String> properties(Diagnostic finding) {
        Map<String, String> properties = new TreeMap<>(Map.of("title", TITLE));
        finding.location().ifPresent(place -> addPlace(place, properties));
        return properties;
    }

    private void addPlace(Location place, Map<String, String> properties) {
        properties.put("file", environment.inRepository(place.file()));
        properties.put("line", Integer.toString(place.line()));
        properties.put("col", Integer.toString(place.column()));
    }

    private static String message(Diagnostic finding) {
        String summary = Visible.line(finding.summary());
        return finding.detail().isEmpty()
                ? summary
                : summary + "\n"
                        + finding.detail()
                                .lines()
                                .map(Visible::line)
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse("");
    }
}
