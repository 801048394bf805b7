package ai.coditect.milepost.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * A finding.
 *
 * @param summary what is wrong, in one line without a full stop
 * @param detail what to do about it, in sentences; may be empty text
 * @param location where, if it is in a file
 */
public record Diagnostic(Severity severity, String summary, String detail, Optional<Location> location) {

    /** By file, line and column; those that belong to no file come first. */
    public static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparing(finding -> finding.location().orElse(new Location("", 0, 0)));

    /** An error at a place in a file. */
    public static Diagnostic error(Location location, String summary, String detail) {
        return new Diagnostic(Severity.ERROR, summary, detail, Optional.of(location));
    }

    /** A warning at a place in a file. */
    public static Diagnostic warning(Location location, String summary, String detail) {
        return new Diagnostic(Severity.WARNING, summary, detail, Optional.of(location));
    }

    /** A warning that belongs to no file. */
    public static Diagnostic warning(String summary, String detail) {
        return new Diagnostic(Severity.WARNING, summary, detail, Optional.empty());
    }

    /** Whether this stops the work. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
