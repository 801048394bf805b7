package ai.coditect.milepost.importer;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.importer.draft.Loss;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of the sources.
 *
 * @param files their text by name; none if there are errors
 * @param found how much of everything is in them
 * @param lost how much was left behind
 * @param findings each loss with its place, and every error
 */
public record Imported(Map<String, String> files, Found found, Map<Loss, Integer> lost, List<Diagnostic> findings) {

    /** How much was found. */
    public record Found(int issues, int dependencies, int tasks, int labels, int milestones, BigDecimal hours) {}

    /** The same, refused because of this. */
    public Imported refused(Diagnostic error) {
        return new Imported(
                Map.of(),
                found,
                lost,
                Stream.concat(Stream.of(error), findings.stream()).toList());
    }

    /** The same with a comment at the head of each file. */
    public Imported headed(String comment) {
        Map<String, String> headed = new LinkedHashMap<>();
        files.forEach((name, text) -> headed.put(name, comment + "\n" + text));
        return new Imported(headed, found, lost, findings);
    }

    /** Whether nothing can be written. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Diagnostic::isError);
    }
}
