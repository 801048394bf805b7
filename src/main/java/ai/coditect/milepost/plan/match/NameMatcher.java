package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the live thing for a declared name: the one of that name, or else one of a name that it had before. A live
 * thing that another definition names is never taken, and none is taken twice.
 */
public final class NameMatcher<K extends Comparable<K>, L> {

    private final String kind;
    private final Map<K, L> live;
    private final Set<K> declared;
    private final Map<K, K> renamed = new TreeMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /**
     * @param kind what the things are called in findings
     * @param live by name
     */
    public NameMatcher(String kind, Map<K, L> live, Set<K> declared) {
        this.kind = kind;
        this.live = new TreeMap<>(live);
        this.declared = new TreeSet<>(declared);
    }

    /** The live thing for a definition; empty when it is to be created. */
    public Optional<L> match(K name, List<K> previously) {
        Optional<L> found = Optional.ofNullable(live.get(name));
        for (K old : previously) {
            if (declared.contains(old) || renamed.containsKey(old)) {
                continue;
            }
            boolean leftover = live.containsKey(old) && found.isPresent();
            if (leftover) {
                findings.add(leftover(name, old));
            } else {
                renamed.put(old, name);
                found = found.or(() -> Optional.ofNullable(live.get(old)));
            }
        }
        return found;
    }

    /** Old names to new ones, as far as a thing of the old name is gone or is being renamed. */
    public Map<K, K> renamed() {
        return renamed;
    }

    /** What could not be renamed. */
    public List<Diagnostic> findings() {
        return findings;
    }

    private Diagnostic leftover(K name, K old) {
        return Diagnostic.warning(
                "the " + kind + " \"" + old + "\" was not renamed, because \"" + name + "\" exists already",
                "Both are on GitHub, and milepost deletes neither. Move what still uses \"" + old + "\" to \"" + name
                        + "\", then delete it on GitHub.");
    }
}
