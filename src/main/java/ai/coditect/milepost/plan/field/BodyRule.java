package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.merge.Merge;
import ai.coditect.milepost.merge.ThreeWayMerge;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The body: the three-way merge of last applied, definitions now and live now. The text of an issue that is adopted
 * stays, and later changes of the definition are merged into it.
 */
final class BodyRule extends FieldRule<String> {

    BodyRule() {
        super(IssueField.BODY, IssueContent::body, IssueContent::withBody);
    }

    @Override
    Decision decide(IssueVersions sides, OnConflict onConflict) {
        String declared = of(sides.declared());
        String live = of(sides.live());
        String base = sides.base().map(this::of).orElse(declared);
        Merge merge = ThreeWayMerge.merge(base, declared, live);
        boolean disputed = !merge.disputes().isEmpty();
        boolean overrules = disputed && onConflict == OnConflict.YAML;
        String text = overrules ? merge.declaredText() : merge.text();
        List<FieldChange> changes = same(text, live)
                ? List.of()
                : one(
                        shown(live, text, overrules ? Optional.of(overruled(merge)) : Optional.empty()),
                        same(base, live) ? Reason.YAML : Reason.MERGE);
        return new Decision(
                changes.isEmpty() ? sides.live() : sides.live().withBody(text),
                sides.declared().withBody(overrules ? declared : merge.nextBase()),
                changes,
                kept(merge.kept()),
                disputed && !overrules
                        ? Optional.of(shown(text, merge.declaredText(), Optional.empty()))
                        : Optional.empty());
    }

    /** The disputed lines on GitHub that the definitions do not have. */
    private static List<String> overruled(Merge merge) {
        Set<String> stays = merge.declaredText().lines().map(String::strip).collect(Collectors.toSet());
        return merge.disputes().stream()
                .flatMap(dispute -> dispute.live().stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !stays.contains(line))
                .map(References::literal)
                .toList();
    }

    private List<FieldChange> kept(List<Edit> edits) {
        List<Edit> shown = edits.stream()
                .map(edit -> new Edit(edit.kind(), References.literal(edit.line())))
                .toList();
        return shown.isEmpty() ? List.of() : one(new Difference.Edits(shown), Reason.MERGE);
    }

    @Override
    boolean same(String one, String other) {
        return BodyText.same(one, other);
    }

    @Override
    List<FieldChange> changes(String before, String after, Reason reason) {
        return one(shown(before, after, Optional.empty()), reason);
    }

    static Difference.Text shown(String before, String after, Optional<List<String>> overruled) {
        return new Difference.Text(
                Optional.of(References.literal(before)).filter(text -> !text.isEmpty()),
                Optional.of(References.literal(after)),
                overruled);
    }
}
