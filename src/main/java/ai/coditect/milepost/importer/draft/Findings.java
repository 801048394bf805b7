package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is said about a source: why it cannot be imported, and everything that was left behind. */
public final class Findings {

    private final DiagnosticCollector diagnostics = new DiagnosticCollector();
    private final Map<Loss, Integer> lost = new EnumMap<>(Loss.class);
    private boolean hasErrors;

    /** Nothing is written because of this. */
    public void error(Location at, String summary, String detail) {
        hasErrors = true;
        diagnostics.error(at, summary, detail);
    }

    /** Nothing is written because of this, which is about no place in a file. */
    public void error(String summary, String detail) {
        hasErrors = true;
        diagnostics.error(summary, detail);
    }

    /** Something was left behind. */
    public void lost(Loss loss, Location at, String summary, String detail) {
        lost(loss, 1, at, summary, detail);
    }

    /** A value was left behind that stands in a comment above its issue. */
    public void leftInComment(Location at, String name, String value, String why) {
        lost(
                Loss.VALUE,
                at,
                "`" + name + "` " + why + ": `" + value + "`",
                "It is left out, and stands in a comment above the issue.");
    }

    /** Several things were left behind for one reason. */
    public void lost(Loss loss, int count, Location at, String summary, String detail) {
        lost.merge(loss, count, Integer::sum);
        diagnostics.warning(at, summary, detail);
    }

    /** Several things, at no place in a file, were left behind for one reason. */
    public void lost(Loss loss, int count, String summary, String detail) {
        lost.merge(loss, count, Integer::sum);
        diagnostics.warning(summary, detail);
    }

    /** Worth knowing; nothing was left behind. */
    public void warning(String summary, String detail) {
        diagnostics.warning(summary, detail);
    }

    /** Worth knowing; nothing was left behind. */
    public void warning(Location at, String summary, String detail) {
        diagnostics.warning(at, summary, detail);
    }

    /** Whether nothing can be written. */
    public boolean hasErrors() {
        return hasErrors;
    }

    /** How much was left behind. */
    public Map<Loss, Integer> lost() {
        return Map.copyOf(lost);
    }

    /** All of it by file and line. */
    public List<Diagnostic> sorted() {
        return diagnostics.sorted();
    }
}
