package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings what the board says of issues into them, so that it is decided like any other field. */
final class LiveBoard {

    private LiveBoard() {}

    /** The state with the board; a board that was not read is a feature that the server lacks. */
    static LiveState over(LiveState live, Optional<DeclaredProject> declared, BoardReading reading) {
        Set<ServerFeature> features = EnumSet.noneOf(ServerFeature.class);
        features.addAll(live.features());
        if (declared.isEmpty() || !isUsable(declared.get(), reading)) {
            features.remove(ServerFeature.PROJECT);
            return with(live, features, live.issues());
        }
        features.add(ServerFeature.PROJECT);
        return reading instanceof BoardReading.Found found
                ? with(
                        live,
                        features,
                        live.issues().stream()
                                .map(issue -> shown(issue, declared.get(), found))
                                .toList())
                : with(live, features, live.issues());
    }

    private static boolean isUsable(DeclaredProject declared, BoardReading reading) {
        return reading instanceof BoardReading.Found
                || (reading instanceof BoardReading.Missing && declared.isCreated());
    }

    private static LiveState with(LiveState live, Set<ServerFeature> features, List<LiveIssue> issues) {
        return new LiveState(
                live.repository(),
                live.scope(),
                features,
                live.access(),
                live.fields(),
                live.labels(),
                live.milestones(),
                issues);
    }

    /** An archived item cannot be written to, so what it says stays as it is, and so does what is remembered of it. */
    private static LiveIssue shown(LiveIssue issue, DeclaredProject declared, BoardReading.Found board) {
        Optional<LiveProjectItem> item = Optional.ofNullable(board.items().get(issue.nodeId()));
        FieldValues values = item.map(LiveProjectItem::values)
                .map(live -> live.map((name, value) -> Optional.of(spelled(name, value, declared))))
                .orElse(FieldValues.NONE);
        Set<IssueField> unknown = EnumSet.noneOf(IssueField.class);
        unknown.addAll(issue.unknown());
        if (board.unread().contains(issue.nodeId())
                || item.filter(LiveProjectItem::isArchived).isPresent()) {
            unknown.add(IssueField.BOARD);
        }
        return new LiveIssue(
                issue.number(),
                issue.databaseId(),
                issue.nodeId(),
                issue.content().withBoard(values),
                issue.subIssues(),
                issue.url(),
                issue.author(),
                issue.lifetime(),
                unknown);
    }

    /** An option that differs from a declared one in case only is that one. */
    private static Map.Entry<FieldName, FieldValue> spelled(
            FieldName name, FieldValue value, DeclaredProject declared) {
        return Map.entry(
                name,
                declared.field(name)
                        .flatMap(field -> field.type().canonical(value, field.options()))
                        .orElse(value));
    }
}
