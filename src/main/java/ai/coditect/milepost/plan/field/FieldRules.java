package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.plan.field.SetRule.WhenTakenAway;
import ai.coditect.milepost.plan.field.ValueRule.WhenUnnamed;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule of each field: who owns it, as the table in {@code docs/design.md} says. */
public final class FieldRules {

    /** Issues of the repository by their numbers, then the others. */
    private static final Comparator<IssueLink> LINKS = Comparator.comparingInt(
                    (IssueLink link) -> link instanceof IssueNumber number ? number.value() : Integer.MAX_VALUE)
            .thenComparing(IssueLink::toString);

    private static final Map<IssueField, FieldRule<?>> RULES = new EnumMap<>(IssueField.class);

    static {
        for (IssueField field : IssueField.values()) {
            RULES.put(field, create(field));
        }
    }

    private FieldRules() {}

    private static FieldRule<?> create(IssueField field) {
        return switch (field) {
            case TITLE ->
                new ValueRule<>(
                        field,
                        side -> Optional.of(side.title()).filter(title -> !title.isEmpty()),
                        (side, title) -> side.withTitle(title.orElse("")),
                        String::equals,
                        WhenUnnamed.LEAVE);
            case LABELS ->
                new SetRule<>(
                        field,
                        IssueContent::labels,
                        IssueContent::withLabels,
                        Comparator.naturalOrder(),
                        WhenTakenAway.PUT_BACK);
            case ASSIGNEES ->
                new SetRule<>(
                        field,
                        IssueContent::assignees,
                        IssueContent::withAssignees,
                        String.CASE_INSENSITIVE_ORDER,
                        WhenTakenAway.LEAVE);
            case MILESTONE ->
                new ValueRule<>(
                        field, IssueContent::milestone, IssueContent::withMilestone, String::equals, WhenUnnamed.CLEAR);
            case STATE -> new StateRule();
            case TYPE ->
                new ValueRule<>(
                        field, IssueContent::type, IssueContent::withType, String::equalsIgnoreCase, WhenUnnamed.LEAVE);
            case FIELDS -> new FieldValuesRule(field, IssueContent::fields, IssueContent::withFields);
            case BODY -> new BodyRule();
            case BLOCKED_BY ->
                new SetRule<>(
                        field, IssueContent::blockedBy, IssueContent::withBlockedBy, LINKS, WhenTakenAway.PUT_BACK);
            case BOARD -> new FieldValuesRule(field, IssueContent::board, IssueContent::withBoard);
            case PARENT ->
                new ValueRule<>(
                        field, IssueContent::parent, IssueContent::withParent, IssueLink::equals, WhenUnnamed.CLEAR);
        };
    }

    private static FieldRule<?> of(IssueField field) {
        return Optional.<FieldRule<?>>ofNullable(RULES.get(field)).orElseThrow();
    }

    /** Decides what the field of an issue is to be. */
    public static Decision decide(IssueField field, IssueVersions sides, OnConflict onConflict) {
        return of(field).decide(sides, onConflict);
    }

    /** Whether both say the same in the field, however it is spelled. */
    public static boolean same(IssueField field, IssueContent one, IssueContent other) {
        return of(field).same(one, other);
    }

    /** The content with one field taken from another one. */
    public static IssueContent copy(IssueField field, IssueContent from, IssueContent into) {
        return of(field).copy(from, into);
    }

    /**
     * How a field changes from one content to another because the definitions, or the user, want it; nothing if it does
     * not.
     */
    public static List<FieldChange> changes(IssueField field, IssueContent before, IssueContent after) {
        return of(field).changes(before, after);
    }

    /** How two bodies differ. */
    public static Difference.Text text(IssueContent before, IssueContent after) {
        return BodyRule.shown(before.body(), after.body(), Optional.empty());
    }

    /** How the field of a new issue is shown; nothing when it says nothing. */
    public static List<FieldChange> created(IssueField field, IssueContent content) {
        return of(field).changes(IssueContent.EMPTY, content);
    }
}
