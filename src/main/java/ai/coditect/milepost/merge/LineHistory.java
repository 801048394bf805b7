package ai.coditect.milepost.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line in the three texts, as far as they have it, and what becomes of it. */
record LineHistory(Optional<Line> base, Optional<Line> declared, Optional<Line> live, Placed placed) {

    /** Who put the line where it is: whoever added or moved it, and the definitions if both did. */
    enum Placed {
        AS_IN_BASE,
        BY_DEFINITIONS,
        BY_PEOPLE
    }

    static final LineHistory EMPTY =
            new LineHistory(Optional.empty(), Optional.empty(), Optional.empty(), Placed.AS_IN_BASE);

    LineHistory withBase(Line line) {
        return new LineHistory(Optional.of(line), declared, live, placed);
    }

    LineHistory withDeclared(Line line, boolean inPlace) {
        return new LineHistory(base, Optional.of(line), live, inPlace ? placed : Placed.BY_DEFINITIONS);
    }

    LineHistory withLive(Line line, boolean inPlace) {
        boolean byPeople = placed == Placed.AS_IN_BASE && !inPlace;
        return new LineHistory(base, declared, Optional.of(line), byPeople ? Placed.BY_PEOPLE : placed);
    }

    boolean isPlacedByPeople() {
        return placed == Placed.BY_PEOPLE;
    }

    /** Whether both sides changed the line in different ways; taking it away is a change. */
    boolean isDisputed() {
        return base.isPresent() && changed(declared) && changed(live) && !isAgreed();
    }

    private boolean isAgreed() {
        return declared.map(ours -> live.filter(ours::sameAs).isPresent()).orElseGet(live::isEmpty);
    }

    private boolean changed(Optional<Line> now) {
        return now.isEmpty() || !now.get().sameAs(base.orElseThrow());
    }

    /** The line in the merged text; the live one in a dispute. */
    Optional<Line> merged() {
        if (isDisputed()) {
            return live;
        }
        if (base.isEmpty()) {
            return live.or(() -> declared);
        }
        return declared.isPresent() ? live.map(this::merged) : live.filter(this::outlivesItsRemoval);
    }

    private Line merged(Line theirs) {
        Line before = base.orElseThrow();
        Line ours = declared.orElseThrow();
        boolean rewritten = !ours.raw().equals(before.raw());
        boolean leftAsItWas = theirs.writtenAs(before);
        return (!ours.sameAs(before) || (rewritten && leftAsItWas) ? ours : theirs)
                .withTick(BoxRules.isTicked(before, ours, theirs));
    }

    private boolean outlivesItsRemoval(Line theirs) {
        return BoxRules.outlivesItsRemoval(base.orElseThrow(), theirs);
    }

    /** As {@link #merged()}, but the declared one in a dispute, with people's state of its box. */
    Optional<Line> mergedForDefinitions() {
        if (!isDisputed()) {
            return merged();
        }
        return declared.map(ours -> live.map(
                        theirs -> ours.withTick(BoxRules.isTicked(base.orElseThrow(), ours, theirs)))
                .orElse(ours));
    }

    /**
     * The line in the definitions once people's edits are in them. What the definitions took away stays away, and what
     * they say in a dispute stays.
     */
    Optional<Line> inDefinitions(Boxes boxes) {
        if (base.isPresent() && declared.isEmpty()) {
            return Optional.empty();
        }
        return switch (boxes) {
            case OF_DEFINITIONS ->
                mergedForDefinitions()
                        .map(line ->
                                line.withTick(declared.filter(Line::isTicked).isPresent()));
            case OF_PEOPLE -> mergedForDefinitions();
        };
    }

    /** Whether only the definitions have it. */
    boolean isAdded() {
        return base.isEmpty() && live.isEmpty();
    }

    boolean isBlank() {
        return declared.or(() -> live).or(() -> base).filter(Line::isBlank).isPresent();
    }

    /** Whether nothing is left of it, not even in a dispute. */
    boolean isGone() {
        return declared.isEmpty() && !isDisputed() && merged().isEmpty();
    }

    /** What counts as last applied after the merge. */
    Optional<Line> nextBase() {
        return isDisputed() ? base : declared;
    }

    /** What people did to the line that survives in the merged text. */
    List<Edit> kept() {
        List<Edit> kept = new ArrayList<>();
        Optional<Line> now = merged();
        if (base.isEmpty() && declared.isEmpty()) {
            now.ifPresent(line -> add(Edit.Kind.TEXT_ADDED, line, kept));
        } else if (declared.isEmpty() && !isDisputed()) {
            now.ifPresent(line -> kept.add(new Edit(Edit.Kind.TICKED_TASK_KEPT, line.text())));
        } else if (now.isEmpty() && !isDisputed()) {
            declared.filter(line -> live.isEmpty()).ifPresent(line -> add(Edit.Kind.TEXT_REMOVED, line, kept));
        } else {
            now.ifPresent(line -> addChanges(line, kept));
        }
        return kept;
    }

    private void addChanges(Line now, List<Edit> kept) {
        if (!isDisputed() && base.isPresent() && changed(live)) {
            add(Edit.Kind.TEXT_CHANGED, now, kept);
        }
        if (isPlacedByPeople()) {
            add(Edit.Kind.TEXT_MOVED, now, kept);
        }
        if (declared.filter(ours -> ours.isTicked() != now.isTicked()).isPresent()) {
            kept.add(new Edit(now.isTicked() ? Edit.Kind.BOX_TICKED : Edit.Kind.BOX_UNTICKED, now.text()));
        }
    }

    private static void add(Edit.Kind kind, Line line, List<Edit> kept) {
        if (!line.isBlank()) {
            kept.add(new Edit(kind, line.raw().strip()));
        }
    }
}
