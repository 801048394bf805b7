package ai.coditect.milepost.diagnostic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects findings, so that one error does not hide the next; of very many it only counts the rest. */
public final class DiagnosticCollector {

    /** How many errors are kept, and how many warnings. */
    static final int MOST = 1_000;

    /** Longer sentences are cut. */
    private static final int LONGEST = 2_000;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Suggestions suggestions = new Suggestions();

    public void error(Location at, String summary, String detail) {
        add(Diagnostic.error(at, summary, detail));
    }

    public void error(String summary, String detail) {
        add(new Diagnostic(Severity.ERROR, summary, detail, Optional.empty()));
    }

    public void warning(Location at, String summary, String detail) {
        add(Diagnostic.warning(at, summary, detail));
    }

    public void warning(String summary, String detail) {
        add(Diagnostic.warning(summary, detail));
    }

    private void add(Diagnostic finding) {
        if (counts.merge(finding.severity(), 1, Integer::sum) <= MOST) {
            found.add(new Diagnostic(
                    finding.severity(), cut(finding.summary()), cut(finding.detail()), finding.location()));
        }
    }

    /** Findings quote what is written, which may be of any length. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return counts.containsKey(Severity.ERROR);
    }

    /** What gives all these findings their suggestions. */
    public Suggestions suggestions() {
        return suggestions;
    }

    /**
     * The findings by file, line and column; those without a location come first, and how many were too many comes
     * last.
     */
    public List<Diagnostic> sorted() {
        Stream<Diagnostic> kept = found.stream().sorted(Diagnostic.BY_PLACE);
        Stream<Diagnostic> rest = counts.entrySet().stream()
                .filter(count -> count.getValue() > MOST)
                .map(count -> leftOut(count.getKey(), count.getValue() - MOST));
        return Stream.concat(kept, rest).toList();
    }

    private static Diagnostic leftOut(Severity severity, int rest) {
        String noun = severity == Severity.ERROR ? "error" : "warning";
        return new Diagnostic(
                severity,
                rest == 1 ? "1 more " + noun + " is left out" : rest + " more " + noun + "s are left out",
                "Only the first " + MOST + " are kept. Fix those, then check again.",
                Optional.empty());
    }
}
