package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.plan.change.Action;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most that a plan may change, given by {@code --max-changes}.
 *
 * <p>A count, {@code 20}, limits the rows that write, whatever they do. A percentage, {@code 30%}, limits the rows that
 * change, close or remove what is there, measured against everything that the plan is about (the rows and the declared
 * things without one); creations and adoptions are left out of it, since a first run creates all there is.
 */
public final class ChangeLimit {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(%?)");
    private static final int WHOLE = 100;

    private final int limit;
    private final boolean percentage;

    private ChangeLimit(int limit, boolean percentage) {
        this.limit = limit;
        this.percentage = percentage;
    }

    /** Reads {@code 20} or {@code 30%}; empty when the text is neither, or is more than {@code 100%}. */
    public static Optional<ChangeLimit> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int limit = Integer.parseInt(matcher.group(1));
        boolean percentage = !matcher.group(2).isEmpty();
        return percentage && limit > WHOLE ? Optional.empty() : Optional.of(new ChangeLimit(limit, percentage));
    }

    /** An error when the plan changes more than the limit. */
    public Optional<Diagnostic> check(Plan plan) {
        return percentage ? checkShare(plan) : checkCount(plan);
    }

    private Optional<Diagnostic> checkCount(Plan plan) {
        long writing = plan.changes().stream()
                .filter(change -> change.action().writes())
                .count();
        return writing <= limit
                ? Optional.empty()
                : Optional.of(error(
                        "the plan has " + writing + " changes, and --max-changes allows " + limit,
                        "--max-changes " + writing));
    }

    private Optional<Diagnostic> checkShare(Plan plan) {
        long touching = plan.changes().stream()
                .filter(change -> touches(change.action()))
                .count();
        long total = (long) plan.unchanged() + plan.changes().size();
        if (touching * WHOLE <= limit * total) {
            return Optional.empty();
        }
        long share = (touching * WHOLE + total - 1) / total;
        return Optional.of(error(
                "the plan changes, closes or removes " + touching + " of " + total + " things, " + share
                        + "%, and --max-changes allows " + limit + "%",
                "--max-changes " + share + "%"));
    }

    private static boolean touches(Action action) {
        return switch (action) {
            case UPDATE, CLOSE, REOPEN, DELETE -> true;
            case CREATE, ADOPT, CONFLICT, ORPHANED, NONE -> false;
        };
    }

    private static Diagnostic error(String summary, String flag) {
        return new Diagnostic(
                Severity.ERROR,
                summary,
                "Nothing is written. Read the plan; if it is what you want, raise the limit: " + flag + ".",
                Optional.empty());
    }
}
