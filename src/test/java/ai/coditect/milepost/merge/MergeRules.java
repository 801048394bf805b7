package ai.coditect.milepost.merge;

import ai.coditect.milepost.body.BodyText;
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

    static Merge merge(EditedBodies bodies) {
        return ThreeWayMerge.merge(text(bodies.base), text(bodies.declared), bodies.liveAsSent());
    }

    /** Which rules the case of this seed breaks, with the whole case in each line. */
    static List<String> faults(int seed) {
        EditedBodies bodies = new EditedBodies(seed);
        String base = text(bodies.base);
        String declared = text(bodies.declared);
        Merge result = merge(bodies);
        String text = result.declaredText();
        List<String> lines = text.lines().toList();
        List<String> faults = new ArrayList<>();
        report("people's lines lost", missing(bodies.writtenByPeople, lines, result), faults);
        report("ticks lost", lostTicks(bodies, lines, result), faults);
        report("new lines of the definitions missing", missing(bodies.writtenInYaml, inAnyState(lines)), faults);
        if (result.disputes().isEmpty()) {
            report("taken away and still there", goneButThere(bodies, lines), faults);
        }
        faults.addAll(MergeLaws.broken(base, declared, bodies.liveAsSent()));
        return faults.stream()
                .map(fault -> "seed %d: %s\n--- base\n%s\n--- declared\n%s\n--- live\n%s\n--- result\n%s"
                        .formatted(seed, fault, base, declared, text(bodies.live), result))
                .toList();
    }

    private static String text(List<String> lines) {
        return BodyText.normalise(String.join("\n", lines));
    }

    private static void report(String what, Set<String> lines, List<String> faults) {
        if (!lines.isEmpty()) {
            faults.add(what + ": " + lines);
        }
    }

    /** What people wrote must be in the result or in a conflict that is shown. */
    private static Set<String> missing(Set<String> written, List<String> lines, Merge result) {
        Set<String> missing = missing(written, lines);
        reported(result).forEach(missing::remove);
        return missing;
    }

    private static Set<String> missing(Set<String> written, List<String> lines) {
        Set<String> missing = new HashSet<>(written);
        lines.forEach(missing::remove);
        return missing;
    }

    private static Stream<String> reported(Merge result) {
        return result.disputes().stream().flatMap(dispute -> dispute.live().stream());
    }

    /** The lines, and each ticked one as if it was not: the tick can come from the task that it replaces. */
    private static List<String> inAnyState(List<String> lines) {
        return Stream.concat(lines.stream(), lines.stream().map(line -> line.replace("- [x] ", "- [ ] ")))
                .toList();
    }

    private static long ticks(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("- [x] ")).count();
    }

    /** A tick of people must be on its item, or on what the definitions made of that item. */
    private static Set<String> lostTicks(EditedBodies bodies, List<String> lines, Merge result) {
        List<String> found = Stream.concat(lines.stream(), reported(result)).toList();
        if (ticks(found) >= ticks(bodies.live)) {
            return Set.of();
        }
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
