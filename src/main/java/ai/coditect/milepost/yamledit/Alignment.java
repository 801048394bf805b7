package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Place.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** What of two lists stays where it is. */
final class Alignment {

    /** Comparing each with each costs as much as this; longer lists are compared at their ends alone. */
    private static final long MOST = 4_000_000;

    private Alignment() {}

    /**
     * Pairs what is the same in both lists and in the same order, as much as possible.
     *
     * @return for each of the second list its position in the first, or -1
     */
    static <A, B> int[] match(List<A> before, List<B> after, BiPredicate<A, B> same) {
        int[] matches = new int[after.size()];
        Arrays.fill(matches, -1);
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && same.test(before.get(start), after.get(start))) {
            matches[start] = start;
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && same.test(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            matches[after.size() - 1 - end] = before.size() - 1 - end;
            end++;
        }
        List<A> left = before.subList(start, before.size() - end);
        List<B> right = after.subList(start, after.size() - end);
        if ((long) left.size() * right.size() <= MOST) {
            matchMiddle(left, right, same, start, matches);
        }
        return matches;
    }

    private static <A, B> void matchMiddle(
            List<A> left, List<B> right, BiPredicate<A, B> same, int offset, int[] matches) {
        int[][] longest = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                longest[i][j] = same.test(left.get(i), right.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (same.test(left.get(i), right.get(j))) {
                matches[offset + j++] = offset + i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Items as wanted: those that stay as they are, those in between in pairs, and what is left. */
    static List<Part> parts(List<Place> before, List<Content> after) {
        int[] matches =
                match(before.stream().map(Content::of).toList(), after, (there, wanted) -> there.equals(wanted));
        List<Part> parts = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < after.size(); i++) {
            if (matches[i] >= 0) {
                parts.add(new Part.Old(matches[i]));
                free = matches[i] + 1;
            } else {
                int next = next(matches, i, before.size());
                if (free < next) {
                    before.get(free).set(after.get(i));
                    parts.add(new Part.Old(free));
                    free++;
                } else {
                    parts.add(new Part.New(Optional.empty(), after.get(i)));
                }
            }
        }
        return parts;
    }

    private static int next(int[] matches, int from, int end) {
        return Arrays.stream(matches, from, matches.length)
                .filter(match -> match >= 0)
                .findFirst()
                .orElse(end);
    }

    /** Which of these parts can stay where they are; the others are new, or have to move. */
    static boolean[] staying(List<Part> parts) {
        int[] at = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i) instanceof Part.Old)
                .toArray();
        int[] positions = IntStream.of(at)
                .map(i -> parts.get(i) instanceof Part.Old old ? old.index() : -1)
                .toArray();
        boolean[] among = staying(positions);
        boolean[] stays = new boolean[parts.size()];
        for (int i = 0; i < at.length; i++) {
            stays[at[i]] = among[i];
        }
        return stays;
    }

    /** Which of these positions can stay where they are, as many as possible; the others have to move. */
    private static boolean[] staying(int[] positions) {
        int[] length = new int[positions.length];
        int[] previous = new int[positions.length];
        int[] tails = new int[positions.length];
        int longest = 0;
        for (int i = 0; i < positions.length; i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (positions[tails[middle]] < positions[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            length[i] = low + 1;
            previous[i] = low > 0 ? tails[low - 1] : -1;
            tails[low] = i;
            longest = Math.max(longest, low + 1);
        }
        boolean[] staying = new boolean[positions.length];
        for (int i = longest > 0 ? tails[longest - 1] : -1; i >= 0; i = previous[i]) {
            staying[i] = true;
        }
        return staying;
    }
}
