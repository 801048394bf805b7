package ai.coditect.milepost.report;

import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.Standing;
import ai.coditect.milepost.progress.TrackedIssue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a report says of a plan beside {@link StatusWords}, with signs so that nothing is told by colour alone. */
public final class ReportWords {

    /** How the schedule comes about, and what is not in it. */
    public static final String MODEL =
            "Open issues are scheduled by resource-constrained list scheduling: nobody does two"
                    + " things at once, nothing starts before what blocks it is done, and of what could be done first goes the"
                    + " higher priority, then what most work waits for. Hand-overs, work that is begun already, and several people"
                    + " on one issue are not modelled.";

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");

    /** So many columns of a title are shown. */
    private static final int LONGEST_TITLE = 120;

    private ReportWords() {}

    /** A sign for the standing. */
    public static String sign(Standing standing) {
        return switch (standing) {
            case DONE -> "✓";
            case READY -> "○";
            case BLOCKED -> "◷";
            case DROPPED -> "✕";
        };
    }

    /** The standing in a word. */
    public static String word(Standing standing) {
        return switch (standing) {
            case DONE -> "done";
            case READY -> "ready";
            case BLOCKED -> "blocked";
            case DROPPED -> "dropped";
        };
    }

    /** The standing in words, and that it is late. */
    public static String standing(TrackedIssue issue) {
        return alarm(issue).map(late -> late + ", ").orElse("") + word(issue.standing());
    }

    /** That it is late, if it is. */
    public static Optional<String> alarm(TrackedIssue issue) {
        return switch (issue.lateness()) {
            case NONE -> Optional.empty();
            case EXPECTED -> Optional.of("! late");
            case OVERDUE -> Optional.of("! overdue");
        };
    }

    /** The issue by its number, where it has one, and its title. */
    public static String name(TrackedIssue issue) {
        return issue.number().map(number -> "#" + number + " ").orElse("") + title(issue);
    }

    /** The title, not too long. */
    public static String title(TrackedIssue issue) {
        return Columns.cut(StatusWords.title(issue), LONGEST_TITLE);
    }

    /** The page of an issue, unless it is no address of the web. */
    public static Optional<String> address(TrackedIssue issue) {
        return issue.url().filter(url -> WEB.matcher(url).matches());
    }

    /** How long it takes, and who does it. */
    public static String effort(TrackedIssue issue) {
        return StatusWords.joined(StatusWords.hours(issue), StatusWords.people(issue));
    }

    /** An amount of money, with the thousands apart: {@code 21,600}, {@code 1,234.50}. */
    public static String amount(BigDecimal amount) {
        String pattern = amount.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0";
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    /** The whole in a few sentences. */
    public static String headline(Progress progress) {
        List<String> sentences = new ArrayList<>();
        String sum = StatusWords.sum(progress);
        sentences.add(sum.substring(0, 1).toUpperCase(Locale.ROOT) + sum.substring(1));
        StatusWords.end(progress).ifPresent(sentences::add);
        int late = progress.total().late();
        if (late > 0) {
            sentences.add(Words.counted(late, "issue") + (late == 1 ? " is late." : " are late."));
        }
        int unscheduled = progress.schedule().unscheduled().size();
        if (unscheduled > 0) {
            sentences.add("No time was found for " + Words.counted(unscheduled, "issue") + ".");
        }
        return String.join(" ", sentences);
    }

    /** How an end lies beside the day when all is due. */
    public static String besideDue(LocalDate last, LocalDate due) {
        long days = ChronoUnit.DAYS.between(due, last);
        if (days == 0) {
            return "on the due date";
        }
        return Words.counted((int) Math.abs(days), "day") + (days > 0 ? " after" : " before") + " the due date";
    }
}
