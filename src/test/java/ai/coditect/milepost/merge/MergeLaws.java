package ai.coditect.milepost.merge;

import ai.coditect.milepost.body.BodyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The laws of {@link ThreeWayMerge}. */
final class MergeLaws {

    private final String base;
    private final String declared;
    private final String live;
    private final List<String> broken = new ArrayList<>();

    private MergeLaws(String base, String declared, String live) {
        this.base = BodyText.normalise(base);
        this.declared = BodyText.normalise(declared);
        this.live = BodyText.normalise(live);
    }

    /** Which laws the merge of three texts breaks, with the texts in each line. */
    static List<String> broken(String base, String declared, String live) {
        MergeLaws laws = new MergeLaws(base, declared, live);
        Merge merge = ThreeWayMerge.merge(base, declared, live);
        laws.oneSideChanged();
        laws.bothTheSame();
        laws.nothingTwice(merge);
        laws.nothingLost(merge);
        laws.nothingNewTheSecondTime(merge);
        laws.onlyDisputedLinesInDispute(merge);
        return laws.broken.stream()
                .map(law -> "%s%n--- base%n%s%n--- declared%n%s%n--- live%n%s%n--- merged%n%s%n--- %s"
                        .formatted(law, laws.base, laws.declared, laws.live, merge.text(), merge.disputes()))
                .toList();
    }

    private void oneSideChanged() {
        Merge yaml = ThreeWayMerge.merge(base, declared, base);
        require(yaml.equals(new Merge(declared, declared, declared, List.of(), List.of())), "1: definitions only");
        Merge people = ThreeWayMerge.merge(base, base, live);
        require(people.text().equals(live) && people.disputes().isEmpty(), "1: people only");
    }

    private void bothTheSame() {
        Merge same = ThreeWayMerge.merge(base, declared, declared);
        require(same.equals(new Merge(declared, declared, declared, List.of(), List.of())), "2: both the same");
    }

    private void nothingTwice(Merge merge) {
        Map<String, Long> ours = distinctive(declared);
        Map<String, Long> theirs = distinctive(live);
        distinctive(merge.text())
                .forEach((line, count) -> require(
                        count <= Math.max(ours.getOrDefault(line, 0L), theirs.getOrDefault(line, 0L)),
                        "3: too often: " + line));
    }

    /** How often each line is there that must not be there twice; none for texts with code, where blocks count. */
    private Map<String, Long> distinctive(String text) {
        if (Pattern.compile("```|~~~").matcher(base + declared + live).find()) {
            return Map.of();
        }
        Map<String, Long> counts = counts(Line.of(text));
        counts.remove("");
        return counts;
    }

    private static Map<String, Long> counts(List<Line> lines) {
        return new HashMap<>(lines.stream()
                .map(Line::identity)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    private void nothingLost(Merge merge) {
        String merged =
                merge.text() + "\n" + disputed(merge, Dispute::declared) + "\n" + disputed(merge, Dispute::live);
        Map<String, Long> before = plain(base);
        Map<String, Long> now = plain(merged);
        for (String side : List.of(declared, live)) {
            plain(side).forEach((line, count) -> {
                long added = count - before.getOrDefault(line, 0L);
                require(line.isBlank() || added <= 0 || now.getOrDefault(line, 0L) >= 1, "4: lost: " + line);
            });
        }
    }

    private static Map<String, Long> plain(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^\\s*(?:[-*+]|[0-9]+[.)])\\s+(?:\\[[ xX]]\\s*)?", ""))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String disputed(Merge merge, Function<Dispute, List<String>> side) {
        return merge.disputes().stream()
                .flatMap(dispute -> side.apply(dispute).stream())
                .collect(Collectors.joining("\n"));
    }

    private void nothingNewTheSecondTime(Merge merge) {
        Merge next = ThreeWayMerge.merge(merge.nextBase(), declared, merge.text());
        require(next.text().equals(merge.text()), "5: another text: " + next.text());
        require(next.nextBase().equals(merge.nextBase()), "5: another base: " + next.nextBase());
        require(next.disputes().equals(merge.disputes()), "5: other disputes: " + next.disputes());
        require(!merge.disputes().isEmpty() || merge.nextBase().equals(declared), "5: not the declared base");
        require(!merge.disputes().isEmpty() || merge.declaredText().equals(merge.text()), "5: two texts");
    }

    private void onlyDisputedLinesInDispute(Merge merge) {
        for (Dispute dispute : merge.disputes()) {
            require(!dispute.declared().equals(dispute.live()), "6: no difference");
            require(dispute.equals(dispute.trimmed()), "6: more than the lines in dispute");
        }
    }

    private void require(boolean holds, String law) {
        if (!holds) {
            broken.add(law);
        }
    }
}
