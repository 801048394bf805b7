package ai.coditect.milepost.body;

import ai.coditect.milepost.body.LineDiff.Delta;
import ai.coditect.milepost.body.MergeResult.ConflictHunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the lines of the base that both sides changed, and whether they changed them in the same way. */
final class Contest {

    /** A range of the base, and the lines that each side has there. */
    private record Region(int baseStart, int baseEnd) {

        private Region with(Delta delta) {
            return new Region(Math.min(baseStart, delta.baseStart()), Math.max(baseEnd, delta.baseEnd()));
        }
    }

    private final Sides sides;
    private final Set<Delta> contested = new HashSet<>();
    private final List<ConflictHunk> hunks = new ArrayList<>();

    /** Settles every contested change; where both sides say the same their lines are paired. */
    Contest(Sides sides) {
        this.sides = sides;
        List<Delta> people = sides.toLive().diff().deltas();
        people.stream().filter(this::collides).forEach(contested::add);
        people.stream()
                .filter(contested::contains)
                .map(this::regionOf)
                .distinct()
                .forEach(this::settle);
    }

    /** Whether people's change is not to be carried out: it is in a conflict, or the definitions made it too. */
    boolean isContested(Delta people) {
        return contested.contains(people);
    }

    List<ConflictHunk> hunks() {
        return hunks;
    }

    /** The lines that people took away in a change; an item that they moved is none of them. */
    List<Integer> removed(Delta people) {
        return IntStream.range(people.baseStart(), people.baseEnd())
                .filter(i -> sides.toLive().imageOf(i).isEmpty())
                .boxed()
                .toList();
    }

    private boolean collides(Delta people) {
        List<Integer> changedByBoth = removed(people).stream()
                .filter(i -> sides.toDeclared().imageOf(i).isEmpty())
                .toList();
        boolean bothOnlyRemoved = isRemoval(people, sides.toLive())
                && changedByBoth.stream()
                        .allMatch(i ->
                                isRemoval(sides.toDeclared().diff().changing(i).orElseThrow(), sides.toDeclared()));
        return !changedByBoth.isEmpty() && !bothOnlyRemoved;
    }

    private static boolean isRemoval(Delta delta, Correspondence toSide) {
        return IntStream.range(delta.start(), delta.end()).noneMatch(toSide::isNew);
    }

    /** The range of a change, widened by every change that it runs into. */
    private Region regionOf(Delta people) {
        Region region = new Region(people.baseStart(), people.baseEnd());
        Optional<Region> wider = Optional.of(region);
        while (wider.isPresent()) {
            region = wider.get();
            wider = widened(region);
        }
        return region;
    }

    private Optional<Region> widened(Region region) {
        Region wider = region;
        for (Delta delta : sides.toDeclared().diff().deltas()) {
            wider = delta.touches(wider.baseStart(), wider.baseEnd()) ? wider.with(delta) : wider;
        }
        for (Delta delta : sides.toLive().diff().deltas()) {
            wider = delta.touches(wider.baseStart(), wider.baseEnd()) ? wider.with(delta) : wider;
        }
        return wider.equals(region) ? Optional.empty() : Optional.of(wider);
    }

    private void settle(Region region) {
        LineDiff ours = sides.toDeclared().diff();
        LineDiff theirs = sides.toLive().diff();
        int declaredStart = ours.startOf(region.baseStart());
        int liveStart = theirs.startOf(region.baseStart());
        List<BodyLine> declared = sides.declared().subList(declaredStart, ours.endOf(region.baseEnd()));
        List<BodyLine> live = sides.live().subList(liveStart, theirs.endOf(region.baseEnd()));
        if (keys(declared).equals(keys(live))) {
            for (int i = 0; i < live.size(); i++) {
                sides.pair(liveStart + i, declaredStart + i);
            }
        } else {
            List<BodyLine> base = sides.base().subList(region.baseStart(), region.baseEnd());
            hunks.add(new ConflictHunk(raw(base), raw(declared), raw(live)));
        }
    }

    private static List<String> keys(List<BodyLine> lines) {
        return lines.stream().map(BodyLine::key).toList();
    }

    private static List<String> raw(List<BodyLine> lines) {
        return lines.stream().map(BodyLine::raw).toList();
    }
}
