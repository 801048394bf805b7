package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Hunk;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.report.DiffLines;
import ai.coditect.milepost.report.KeptLines;
import ai.coditect.milepost.report.MembersWords;
import ai.coditect.milepost.report.ShownLines;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.util.List;
import java.util.Optional;

/** The fields of a row as text. */
final class FieldText {

    private static final int INDENT = 6;
    private static final int DEEPER = 8;
    private static final String GUTTER = "| ";

    private final TextPage page;

    FieldText(TextPage page) {
        this.page = page;
    }

    /** A field that had nothing before: its value alone. */
    void created(FieldChange change) {
        change.difference().match(new Created(change.field()));
    }

    /** A field that changes: what was there, what comes, and why. */
    void changed(Action action, FieldChange change) {
        change.difference().match(new Changed(change, "(" + Words.reason(action, change) + ")"));
    }

    /** The lines that differ, each behind a bar. */
    TextPage diff(Difference.Text text) {
        for (String line : DiffLines.of(text)) {
            page.line(DEEPER, GUTTER + page.paint(TextColor.ofDiff(line), line.stripTrailing()));
        }
        return page;
    }

    /** A value in quotation marks, or {@code (none)}. */
    static String value(Optional<String> value) {
        return value.map(Titles::quoted).orElse("(none)");
    }

    private final class Created implements Difference.Cases<TextPage> {
        private final String field;

        Created(String field) {
            this.field = field;
        }

        @Override
        public TextPage value(Difference.Value difference) {
            return line(Visible.line(difference.after().orElse("")));
        }

        @Override
        public TextPage members(Difference.Members difference) {
            return line(MembersWords.listed(difference.after(), Words::member));
        }

        @Override
        public TextPage text(Difference.Text difference) {
            List<String> lines = Hunk.lines(difference.after().orElse(""));
            page.line(INDENT, field + ": " + Words.size(lines));
            if (page.detail() == Detail.WHOLE) {
                ShownLines.of(lines)
                        .forEach(line -> page.line(DEEPER, (GUTTER + Visible.quoted(line)).stripTrailing()));
            }
            return page;
        }

        @Override
        public TextPage edits(Difference.Edits difference) {
            return line(Words.counted(difference.edits().size(), "edit"));
        }

        @Override
        public TextPage marker(Difference.Marker difference) {
            return line("added");
        }

        private TextPage line(String value) {
            return page.wrapped(INDENT, 2, TextColor.PLAIN, field + ": " + value);
        }
    }

    private final class Changed implements Difference.Cases<TextPage> {
        private final FieldChange change;
        private final String reason;

        Changed(FieldChange change, String reason) {
            this.change = change;
            this.reason = reason;
        }

        @Override
        public TextPage value(Difference.Value difference) {
            String before = FieldText.value(difference.before());
            String after = FieldText.value(difference.after());
            String arrow = change.field() + ": " + before + " → " + after;
            if (page.fits(INDENT, arrow + "  " + reason)) {
                page.line(INDENT, arrow + "  " + page.paint(TextColor.DIM, reason));
                return page;
            }
            page.line(INDENT, change.field() + ":  " + page.paint(TextColor.DIM, reason));
            page.wrapped(DEEPER, 2, TextColor.RED, "- " + before);
            return page.wrapped(DEEPER, 2, TextColor.GREEN, "+ " + after);
        }

        /** Only what is added and taken off. */
        @Override
        public TextPage members(Difference.Members difference) {
            String line = change.field() + ": " + MembersWords.planned(difference, change.reason(), Words::member);
            return page.wrapped(
                    INDENT, 2, TextColor.PLAIN, change.reason() == Reason.DRIFT ? line : line + "  " + reason);
        }

        @Override
        public TextPage text(Difference.Text difference) {
            String name = change.field() + ":  ";
            if (page.fits(INDENT, name + reason)) {
                page.line(INDENT, name + page.paint(TextColor.DIM, reason));
            } else {
                page.wrapped(INDENT, 2, TextColor.PLAIN, name + reason);
            }
            return diff(difference);
        }

        @Override
        public TextPage edits(Difference.Edits difference) {
            return page.wrapped(
                    INDENT, 2, TextColor.PLAIN, change.field() + ": " + KeptLines.counted(difference.edits()));
        }

        @Override
        public TextPage marker(Difference.Marker difference) {
            return page.wrapped(INDENT, 2, TextColor.PLAIN, change.field() + ": " + Words.marker(difference));
        }
    }
}
