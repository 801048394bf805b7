package ai.coditect.milepost.report.text;

import ai.coditect.milepost.apply.ApplyListener;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.Results;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.OptionalInt;

/**
 * Shows how far a run is: a line for each row that is done with, or one bar that is drawn over and over. A failure to
 * write is thrown as {@link UncheckedIOException}.
 */
public final class ProgressText implements ApplyListener, AutoCloseable {

    /** How progress is shown. */
    public enum Form {
        /** For a log. */
        LINES,
        /** For a terminal: the bar, and above it a line for each row that was not carried out. */
        BAR
    }

    private static final int BAR_CELLS = 20;
    private static final int MIN_WIDTH = 10;

    /** Clears the rest of the line, whatever was drawn there. */
    private static final String CLEAR = "\u001b[K";

    private final Writer out;
    private final Form form;
    private final int width;

    /** What the line holds that the next thing is drawn over; empty when there is no bar. */
    private String bar = "";

    private ProgressText(Writer out, Form form, int width) {
        this.out = out;
        this.form = form;
        this.width = Math.max(MIN_WIDTH, width);
    }

    /**
     * Shows progress in the form.
     *
     * @param width columns of the terminal; lines for a log are not cut
     */
    public static ProgressText of(Writer out, Form form, int width) {
        return new ProgressText(out, form, width);
    }

    @Override
    public void started(Change change, int position, int total) {
        if (form == Form.BAR) {
            draw(bar(position - 1, total, " " + Titles.of(change)));
        }
    }

    @Override
    public void finished(StepOutcome outcome, int position, int total) {
        String line = "[" + position + "/" + total + "] " + told(outcome);
        switch (form) {
            case LINES -> above(line);
            case BAR -> {
                bar = bar(position, total, "");
                if (outcome instanceof StepOutcome.Applied) {
                    draw(bar);
                } else {
                    above(line);
                }
            }
        }
    }

    /** Writes a line of its own, above the bar if there is one. */
    public void above(String line) {
        write(bar.isEmpty() ? line + "\n" : "\r" + CLEAR + line + "\n" + bar);
    }

    /** Ends the line of the bar, so that what is printed next has a line of its own. */
    @Override
    public void close() {
        if (!bar.isEmpty()) {
            bar = "";
            write("\n");
        }
    }

    private void draw(String line) {
        bar = line;
        write("\r" + line + CLEAR);
    }

    private static String told(StepOutcome outcome) {
        if (outcome instanceof StepOutcome.Failed failed) {
            return (Results.isInterrupted(failed.failure()) ? "skipped " : "failed ") + Titles.of(outcome.change())
                    + ": " + Visible.line(failed.failure().summary());
        }
        if (outcome instanceof StepOutcome.Skipped skipped) {
            return "skipped " + Titles.of(outcome.change()) + ": " + Visible.line(skipped.reason());
        }
        return Words.done(outcome.change().action()) + " " + name(outcome);
    }

    /** A created issue has its number only now. */
    private static String name(StepOutcome outcome) {
        Change change = outcome.change();
        OptionalInt number = outcome instanceof StepOutcome.Applied applied ? applied.number() : change.number();
        return switch (change.kind()) {
            case ISSUE -> Titles.issue(number, change.key());
            case PROJECT_ITEM -> Titles.item(number, change.key());
            case LABEL, MILESTONE, PROJECT, PROJECT_FIELD, DEPENDENCY, SUB_ISSUE -> Titles.of(change);
        };
    }

    /** Leaves the last column free, or the line would wrap. */
    private String bar(int done, int total, String what) {
        int filled = total == 0 ? BAR_CELLS : BAR_CELLS * done / total;
        String cells = "[" + "#".repeat(filled) + "-".repeat(BAR_CELLS - filled) + "] ";
        return Columns.cut(cells + done + "/" + total + what, width - 1);
    }

    private void write(String text) {
        try {
            out.write(text);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
