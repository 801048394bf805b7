package ai.coditect.milepost.merge;

import ai.coditect.milepost.body.MergeResult;
import java.util.List;

public final class ThreeWayMerge {
    private ThreeWayMerge() {}
    public static Merge merge(String base, String declared, String live) {
        MergeResult r = ai.coditect.milepost.body.ThreeWayMerge.merge(base, declared, live);
        List<Edit> kept = r.kept().stream().map(ThreeWayMerge::edit).toList();
        if (r instanceof MergeResult.Conflict c) {
            return new Merge(live, c.yamlText(), base, kept, c.hunks().stream().map(h -> new Dispute(h.base(), h.declared(), h.live())).toList());
        }
        String text = ((MergeResult.Merged) r).text();
        return new Merge(text, text, declared, kept, List.of());
    }
    private static Edit edit(String line) {
        int i = line.indexOf(": ");
        String gone = " (the definitions no longer have it)";
        String rest = line.substring(i + 2);
        if (rest.endsWith(gone)) return new Edit(Edit.Kind.TICKED_TASK_KEPT, rest.substring(0, rest.length() - gone.length()));
        return new Edit(Edit.Kind.valueOf(line.substring(0, i).toUpperCase().replace(' ', '_')), rest);
    }
}
