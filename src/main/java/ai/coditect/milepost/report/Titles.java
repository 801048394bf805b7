package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.ProjectChange;
import ai.coditect.milepost.plan.change.ProjectFieldChange;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.plan.change.RelationChange;
import java.util.OptionalInt;

/** What a row is called: {@code issue #12 pytest-setup}, {@code label "P0"}, {@code dependency of a on b}. */
public final class Titles implements Change.Cases<String> {

    private static final Titles SHORT = new Titles();

    private Titles() {}

    /** The name of the row; foreign text in it is made visible. */
    public static String of(Change change) {
        return change.match(SHORT);
    }

    /** The name of an issue by its number, where it has one, and its id. */
    public static String issue(OptionalInt number, String key) {
        return "issue " + hash(number) + key;
    }

    /** The text in quotation marks. */
    public static String quoted(String foreign) {
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
    public String project(ProjectChange change) {
        return Words.noun(Kind.PROJECT) + " " + hash(change.number()) + quoted(change.key());
    }

    @Override
    public String projectField(ProjectFieldChange change) {
        return Words.noun(Kind.PROJECT_FIELD) + " " + quoted(change.key());
    }

    @Override
    public String projectItem(ProjectItemChange change) {
        return item(change.number(), change.key());
    }

    /** The name of an item of the board by its issue. */
    public static String item(OptionalInt number, String key) {
        return Words.noun(Kind.PROJECT_ITEM) + " " + hash(number) + key;
    }

    @Override
    public String issue(IssueChange change) {
        return issue(change.number(), change.key());
    }

    @Override
    public String conflict(IssueConflict change) {
        return issue(change.number(), change.key());
    }

    @Override
    public String relation(RelationChange change) {
        return Words.relation(
                change.relation(),
                change.issue().id().value(),
                change.other().id().value());
    }

    private static String hash(OptionalInt number) {
        return number.isPresent() ? "#" + number.getAsInt() + " " : "";
    }
}
