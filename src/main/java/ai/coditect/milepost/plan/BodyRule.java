package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.MergeResult;
import ai.coditect.milepost.body.ThreeWayMerge;
import ai.coditect.milepost.plan.PlanOptions.OnConflict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Body: the three-way merge of last applied, definitions now and live now. */
final class BodyRule {

    /**
     * What is decided about a body.
     *
     * @param text the text from now on, without the marker
     * @param base what counts as last applied from now on
     * @param change how the plan shows it; empty when the text stays
     * @param conflict when both sides changed the same lines and the body is left alone: the live text, and what the
     *     definitions would make of it
     * @param kept what people's edits survive
     */
    record BodyRuling(
            String text,
            String base,
            Optional<FieldChange> change,
            Optional<FieldChange> conflict,
            List<FieldChange> kept) {}

    private final OnConflict onConflict;

    BodyRule(OnConflict onConflict) {
        this.onConflict = onConflict;
    }

    /** The rule for an issue that was applied before. */
    BodyRuling decide(String base, String declared, String live) {
        MergeResult result = ThreeWayMerge.merge(base, declared, live);
        if (result instanceof MergeResult.Conflict conflict) {
            return onConflict == OnConflict.YAML
                    ? overrule(base, declared, live, conflict)
                    : leave(base, live, conflict);
        }
        MergeResult.Merged merged = (MergeResult.Merged) result;
        return write(base, declared, live, merged.text(), merged.kept());
    }

    /**
     * The rule for an issue that is adopted: its text stays, and later changes of the definition are merged into it.
     */
    BodyRuling adopted(String declared, String live) {
        return decide(declared, declared, live);
    }

    private static BodyRuling leave(String base, String live, MergeResult.Conflict conflict) {
        FieldChange sides = Fields.change("body", live, conflict.yamlText(), Reason.MERGE);
        return new BodyRuling(live, base, Optional.empty(), Optional.of(sides), stays(conflict.kept()));
    }

    /** Takes the definitions' lines where both sides changed the same ones, and counts those that give way. */
    private static BodyRuling overrule(String base, String declared, String live, MergeResult.Conflict conflict) {
        List<String> stays = conflict.yamlText().lines().map(String::strip).toList();
        int overruled = (int) conflict.hunks().stream()
                .flatMap(hunk -> hunk.live().stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !stays.contains(line))
                .count();
        BodyRuling ruling = write(base, declared, live, conflict.yamlText(), conflict.kept());
        Optional<FieldChange> change = ruling.change()
                .map(body -> new FieldChange(
                        body.field(), body.before(), body.after(), Reason.MERGE, OptionalInt.of(overruled)));
        return new BodyRuling(ruling.text(), ruling.base(), change, ruling.conflict(), ruling.kept());
    }

    private static BodyRuling write(String base, String declared, String live, String text, List<String> kept) {
        List<FieldChange> stays = stays(kept);
        if (BodyText.same(text, live)) {
            return new BodyRuling(live, declared, Optional.empty(), Optional.empty(), stays);
        }
        Reason reason = BodyText.same(base, live) ? Reason.YAML : Reason.MERGE;
        FieldChange change = Fields.change("body", live, text, reason);
        return new BodyRuling(text, declared, Optional.of(change), Optional.empty(), stays);
    }

    private static List<FieldChange> stays(List<String> kept) {
        return kept.stream()
                .map(line -> new FieldChange("body", Optional.empty(), Optional.of(line), Reason.MERGE))
                .toList();
    }
}
