package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.progress.Standing;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.ReportWords;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an issue stands on GitHub.
 *
 * @param number {@code #12}; empty if there is no such issue yet
 * @param address of its page, if a link can lead there
 */
public record LiveMark(Standing standing, Optional<String> number, Optional<String> address, Haste haste) {

    /** An address that leads to a web server, and holds nothing that means something in Mermaid. */
    private static final Pattern LINK = Pattern.compile("https?://[\\w.:-]+/[\\w./~-]*");

    /** Whether it will be done in time. */
    public enum Haste {
        NONE,
        LATE
    }

    static LiveMark of(TrackedIssue issue) {
        return new LiveMark(
                issue.standing(),
                issue.number().map(number -> "#" + number),
                issue.url().filter(LiveMark::isLink),
                issue.isLate() ? Haste.LATE : Haste.NONE);
    }

    static boolean isLink(String address) {
        return LINK.matcher(address).matches();
    }

    String sign() {
        return ReportWords.sign(standing);
    }

    String alarm() {
        return haste == Haste.LATE ? " !" : "";
    }

    static String word(Standing standing) {
        return switch (standing) {
            case DONE -> "done";
            case READY -> "can be started";
            case BLOCKED -> "blocked";
            case DROPPED -> "dropped";
        };
    }
}
