package ai.coditect.milepost.importer.tree;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of a source that have no place in a definition; each is reported once, with how often it occurs. */
public final class Leftovers {

    private final String prefix;
    private final Map<String, Location> first = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * Nothing yet.
     *
     * @param prefix what stands before each key when it is reported
     */
    public Leftovers(String prefix) {
        this.prefix = prefix;
    }

    /** A value that is left behind. */
    public void add(String key, Location at) {
        first.putIfAbsent(key, at);
        counts.merge(key, 1, Integer::sum);
    }

    /** Says what was left behind, with what can be done about it. */
    public void report(Findings findings, String advice) {
        counts.forEach((key, count) -> findings.lost(
                Loss.FIELD,
                count,
                first.getOrDefault(key, new Location("", 1, 1)),
                "`" + prefix + key + "` has no place in a definition" + (count == 1 ? "" : " (" + count + " times)"),
                advice));
    }
}
