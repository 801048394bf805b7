package ai.coditect.milepost.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of the merge of any random case. */
final class MergeRules {

    private MergeRules() {}

    static MergeResult merge(EditedBodies bodies) {
        return ThreeWayMerge.merge(text(bodies.base), text(bodies.declared), bodies.liveAsSent());
    }

    /** Which rules the case of this seed breaks, with the whole case in each line. */
    static List<String> faults(int seed) {
        EditedBodies bodies = new EditedBodies(seed);
        String base = text(bodies.base);
        String declared = text(bodies.declared);
        MergeResult result = merge(bodies);
        String text = textOf(result);
        List<String> lines = text.lines().toList();
        List<String> faults = new ArrayList<>();
        report("people's lines lost", missing(bodies.writtenByPeople, lines, result), faults);
        report("ticks lost", lostTicks(bodies, lines, result), faults);
        report("new lines of the definitions missing", missing(bodies.writtenInYaml, lines), faults);
        if (result instanceof MergeResult.Merged) {
            report("taken away and still there", goneButThere(bodies, lines), faults);
        }
        if (!textOf(ThreeWayMerge.merge(declared, declared, text)).equals(text)) {
            faults.add("a second merge differs");
        }
        String live = text(bodies.live);
        if (!textOf(ThreeWayMerge.merge(base, base, live)).equals(live)) {
            faults.add("people's text changed though the definitions did not");
        }
        if (!ThreeWayMerge.merge(base, declared, base).equals(new MergeResult.Merged(declared, List.of()))) {
            faults.add("not the declared text though nobody edited");
        }
        return faults.stream()
                .map(fault -> "seed %d: %s\n--- base\n%s\n--- declared\n%s\n--- live\n%s\n--- result\n%s"
                        .formatted(seed, fault, base, declared, live, result))
                .toList();
    }

    private static String text(List<String> lines) {
        return BodyText.normalise(String.join("\n", lines));
    }

    private static String textOf(MergeResult result) {
        return result instanceof MergeResult.Merged merged ? merged.text() : ((MergeResult.Conflict) result).yamlText();
    }

    private static void report(String what, Set<String> lines, List<String> faults) {
        if (!lines.isEmpty()) {
            faults.add(what + ": " + lines);
        }
    }

    /** What people wrote must be in the result or in a conflict that is shown. */
    private static Set<String> missing(Set<String> written, List<String> lines, MergeResult result) {
        Set<String> missing = missing(written, lines);
        reported(result).forEach(missing::remove);
        return missing;
    }

    private static Set<String> missing(Set<String> written, List<String> lines) {
        Set<String> missing = new HashSet<>(written);
        lines.forEach(missing::remove);
        return missing;
    }

    private static Stream<String> reported(MergeResult result) {
        return result instanceof MergeResult.Conflict conflict
                ? conflict.hunks().stream().flatMap(hunk -> hunk.live().stream())
                : Stream.empty();
    }

    /** A tick of people must be on its item, or on what the definitions made of that item. */
    private static Set<String> lostTicks(EditedBodies bodies, List<String> lines, MergeResult result) {
        List<String> found = Stream.concat(lines.stream(), reported(result)).toList();
        return bodies.live.stream()
                .filter(line -> line.startsWith("- [x] "))
                .filter(line -> Collections.frequency(bodies.live, line) > Collections.frequency(found, line))
                .filter(line -> !found.contains("- [x] " + bodies.reworded.get(line.substring(6))))
                .collect(Collectors.toSet());
    }

    /** What one side took away, and the other left as it was, must be gone; a line that people moved is their text. */
    private static Set<String> goneButThere(EditedBodies bodies, List<String> lines) {
        return bodies.base.stream()
                .filter(line -> !line.isEmpty() && Collections.frequency(bodies.base, line) == 1)
                .filter(line -> !bodies.movedByPeople || line.startsWith("- [ ] "))
                .filter(line -> !bodies.declared.contains(line) || !hasItem(bodies.live, line))
                .filter(lines::contains)
                .collect(Collectors.toSet());
    }

    private static boolean hasItem(List<String> lines, String line) {
        return lines.contains(line) || lines.contains(line.replace("- [ ] ", "- [x] "));
    }
}
