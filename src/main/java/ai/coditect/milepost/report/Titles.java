package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.DependencyChange;
import ai.coditect.milepost.plan.IssueChange;
import ai.coditect.milepost.plan.LabelChange;
import ai.coditect.milepost.plan.MilestoneChange;
import ai.coditect.milepost.plan.SubIssueChange;
import java.util.OptionalInt;

/** What a row is called: {@code issue #12 pytest-setup}, {@code label "P0"}, {@code dependency a ← b}. */
final class Titles implements Change.Cases<String> {

    private static final Titles SHORT = new Titles();

    private Titles() {}

    /** The name of the row; foreign text in it is made visible. */
    static String of(Change change) {
        return change.match(SHORT);
    }

    /** The name of an issue by its number, where it has one, and its id. */
    static String issue(OptionalInt number, String key) {
        return "issue " + hash(number) + key;
    }

    /** The text in quotation marks. */
    static String quoted(String foreign) {
        return '"' + Visible.line(foreign) + '"';
    }

    @Override
    public String label(LabelChange change) {
        return "label " + quoted(change.key());
    }

    @Override
    public String milestone(MilestoneChange change) {
        return "milestone " + hash(change.number()) + quoted(change.key());
    }

    @Override
    public String issue(IssueChange change) {
        return issue(change.number(), change.key());
    }

    @Override
    public String dependency(DependencyChange change) {
        return "dependency " + change.blocked().id() + " ← " + change.blocker().id();
    }

    @Override
    public String subIssue(SubIssueChange change) {
        return "sub-issue " + change.parent().id() + " ← " + change.child().id();
    }

    private static String hash(OptionalInt number) {
        return number.isPresent() ? "#" + number.getAsInt() + " " : "";
    }
}
