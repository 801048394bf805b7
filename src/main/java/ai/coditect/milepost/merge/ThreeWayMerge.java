package ai.coditect.milepost.merge;

import ai.coditect.milepost.body.BodyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Merges what the definitions say with what people made of the text that was last applied.
 *
 * <p>Each line of the three texts is found in the other two: at its place, moved, or reworded. A line that one side
 * changed, moved or removed is changed, moved or removed; what one side added stands below the line that it was added
 * to. These laws hold for all texts, once normalised:
 *
 * <ol>
 *   <li>If only one side changed anything, the result is that side.
 *   <li>If both sides are the same, the result is that text, and nothing is reported.
 *   <li>What both sides did is done once. No line is in the result more often than in the side that has it more often.
 *       That goes for lines with a letter or digit outside code blocks: blank lines, rules and the like repeat, and a
 *       code block counts as a whole. A line that both added, or moved, at different places is where the definitions
 *       have it.
 *   <li>Nothing is lost: a line that either side added is in the result or in a dispute.
 *   <li>Merging again, with the result as the live text and {@link Merge#nextBase}, changes nothing and has the same
 *       disputes.
 *   <li>A dispute is about lines of the base that both sides changed in different ways, or that one changed and the
 *       other removed. It names these lines only; all the others are merged.
 * </ol>
 *
 * @see BoxRules
 */
public final class ThreeWayMerge {

    /**
     * Texts of more lines are not merged by line: it would take long, and nobody writes such texts by hand. The laws
     * hold for them too, but for the sixth: all their lines are in one dispute.
     */
    private static final int MOST_LINES = 5_000;

    private final List<LineHistory> histories = new ArrayList<>();
    private final List<LineHistory> inDeclaredOrder;
    private final List<LineHistory> inOrder;

    private ThreeWayMerge(List<Line> base, List<Line> declared, List<Line> live) {
        Alignment toDeclared = new Alignment(base, declared);
        Alignment toLive = new Alignment(base, live);
        Twins twins = new Twins(toDeclared, toLive);
        SharedRewordings.pair(toDeclared, toLive, twins);
        Rewordings.pair(toDeclared, twins::isTwinOfLive);
        Rewordings.pair(toLive, twins::isTwinOfDeclared);

        base.forEach(line -> histories.add(LineHistory.EMPTY.withBase(line)));
        List<Integer> declaredOrder = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            int number = numberOf(toDeclared.baseOf(i));
            declaredOrder.add(number);
            histories.set(number, histories.get(number).withDeclared(declared.get(i), toDeclared.isInPlace(i)));
        }
        List<Integer> liveOrder = new ArrayList<>();
        for (int i = 0; i < live.size(); i++) {
            int number =
                    numberOf(twins.isTwinOfDeclared(i) ? declaredOrder.get(twins.declaredOf(i)) : toLive.baseOf(i));
            liveOrder.add(number);
            histories.set(number, histories.get(number).withLive(live.get(i), toLive.isInPlace(i)));
        }
        Sequence sequence = new Sequence(histories, base.size(), declaredOrder);
        inDeclaredOrder = sequence.lines();
        sequence.place(liveOrder);
        inOrder = sequence.lines();
    }

    /** The number of a line in the histories, where a new one begins a history of its own. */
    private int numberOf(int known) {
        if (known != LineDiff.NONE) {
            return known;
        }
        histories.add(LineHistory.EMPTY);
        return histories.size() - 1;
    }

    /**
     * Merges three texts without markers.
     *
     * @param base what was last applied
     * @param declared what the definitions say now
     * @param live what is on GitHub
     */
    public static Merge merge(String base, String declared, String live) {
        if (BodyText.same(declared, live)) {
            String same = BodyText.normalise(declared);
            return new Merge(same, same, same, List.of(), List.of());
        }
        if (Stream.of(base, declared, live).anyMatch(ThreeWayMerge::isTooLong)) {
            return mergeWhole(base, declared, live);
        }
        Merge merge = attempt(base, declared, live);
        return merge.disputes().isEmpty() || isRepeatable(merge, declared)
                ? merge
                : wholeInDispute(base, declared, live, merge.declaredText());
    }

    /**
     * What the definitions would say with people's edits in them. Where both sides changed the same lines, and where
     * the definitions took something away, it is what they say now.
     */
    public static String intoDefinitions(String base, String declared, String live, Boxes boxes) {
        String ours = BodyText.normalise(declared);
        if (BodyText.same(declared, live) || BodyText.same(base, live)) {
            return ours;
        }
        if (Stream.of(base, declared, live).anyMatch(ThreeWayMerge::isTooLong)) {
            return BodyText.same(base, declared) ? BodyText.normalise(live) : ours;
        }
        ThreeWayMerge merge = new ThreeWayMerge(Line.of(base), Line.of(declared), Line.of(live));
        Merge result = merge.result();
        return result.disputes().isEmpty() || isRepeatable(result, declared)
                ? text(merge.inOrder, line -> line.inDefinitions(boxes))
                : ours;
    }

    private static boolean isTooLong(String text) {
        return text.lines().skip(MOST_LINES).findFirst().isPresent();
    }

    /** The text of the side that changed it; if both did, everything is in dispute. */
    private static Merge mergeWhole(String base, String declared, String live) {
        String ours = BodyText.normalise(declared);
        if (BodyText.same(base, live)) {
            return new Merge(ours, ours, ours, List.of(), List.of());
        }
        return BodyText.same(base, declared)
                ? new Merge(BodyText.normalise(live), BodyText.normalise(live), ours, List.of(), List.of())
                : wholeInDispute(base, declared, live, ours);
    }

    private static Merge attempt(String base, String declared, String live) {
        return new ThreeWayMerge(Line.of(base), Line.of(declared), Line.of(live)).result();
    }

    /**
     * Whether the fifth law holds. With a dispute amid lines that are repeated or moved, the next merge could differ.
     */
    private static boolean isRepeatable(Merge merge, String declared) {
        Merge next = attempt(merge.nextBase(), declared, merge.text());
        return next.text().equals(merge.text())
                && next.nextBase().equals(merge.nextBase())
                && next.disputes().equals(merge.disputes());
    }

    private static Merge wholeInDispute(String base, String declared, String live, String declaredText) {
        Dispute all = new Dispute(BodyText.lines(base), BodyText.lines(declared), BodyText.lines(live));
        return new Merge(
                BodyText.normalise(live), declaredText, BodyText.normalise(base), List.of(), List.of(all.trimmed()));
    }

    private Merge result() {
        return new Merge(
                text(inOrder, LineHistory::merged),
                text(inOrder, LineHistory::mergedForDefinitions),
                text(inDeclaredOrder, LineHistory::nextBase),
                inOrder.stream().flatMap(line -> line.kept().stream()).toList(),
                disputes());
    }

    private static String text(List<LineHistory> lines, Function<LineHistory, Optional<Line>> version) {
        return BodyText.normalise(String.join(
                "\n",
                lines.stream()
                        .flatMap(line -> version.apply(line).stream())
                        .map(Line::raw)
                        .toList()));
    }

    /** Disputed lines with nothing between them are one dispute. */
    private List<Dispute> disputes() {
        List<Dispute> disputes = new ArrayList<>();
        List<LineHistory> disputed = new ArrayList<>();
        for (LineHistory line : inOrder) {
            if (line.isDisputed()) {
                disputed.add(line);
            } else if (line.merged().isPresent() || line.declared().isPresent()) {
                add(disputed, disputes);
            }
        }
        add(disputed, disputes);
        return disputes;
    }

    private static void add(List<LineHistory> disputed, List<Dispute> disputes) {
        if (!disputed.isEmpty()) {
            disputes.add(new Dispute(
                    raw(disputed, LineHistory::base),
                    raw(disputed, LineHistory::declared),
                    raw(disputed, LineHistory::live)));
            disputed.clear();
        }
    }

    private static List<String> raw(List<LineHistory> lines, Function<LineHistory, Optional<Line>> version) {
        return lines.stream()
                .flatMap(line -> version.apply(line).stream())
                .map(Line::raw)
                .toList();
    }
}
