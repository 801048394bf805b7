package ai.coditect.milepost.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects findings, so that one error does not hide the next. */
public final class DiagnosticCollector {

    private static final Comparator<Location> PLACE = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    private final List<Diagnostic> found = new ArrayList<>();

    public void error(Location at, String summary, String detail) {
        found.add(Diagnostic.error(at, summary, detail));
    }

    public void error(String summary, String detail) {
        found.add(new Diagnostic(Severity.ERROR, summary, detail, Optional.empty()));
    }

    public void warning(Location at, String summary, String detail) {
        found.add(Diagnostic.warning(at, summary, detail));
    }

    /** All findings by file, line and column; those without a location come first. */
    public List<Diagnostic> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(
                        Diagnostic::location, Comparator.comparing(DiagnosticCollector::orNowhere, PLACE)))
                .toList();
    }

    private static Location orNowhere(Optional<Location> location) {
        return location.orElse(new Location("", 0, 0));
    }
}
