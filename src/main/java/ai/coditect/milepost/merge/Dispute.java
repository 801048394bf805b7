package ai.coditect.milepost.merge;

import java.util.List;

/**
 * Lines that both sides changed in different ways. A side that removed them has none.
 *
 * @param base as they were last applied
 * @param declared as the definitions have them now
 * @param live as they are on GitHub
 */
public record Dispute(List<String> base, List<String> declared, List<String> live) {

    public Dispute {
        base = List.copyOf(base);
        declared = List.copyOf(declared);
        live = List.copyOf(live);
    }

    /** This dispute without the lines at either end that all three texts have. */
    Dispute trimmed() {
        int shortest = Math.min(base.size(), Math.min(declared.size(), live.size()));
        int start = 0;
        while (start < shortest && isShared(start, start, start)) {
            start++;
        }
        int end = 0;
        while (end < shortest - start
                && isShared(base.size() - end - 1, declared.size() - end - 1, live.size() - end - 1)) {
            end++;
        }
        return new Dispute(
                base.subList(start, base.size() - end),
                declared.subList(start, declared.size() - end),
                live.subList(start, live.size() - end));
    }

    private boolean isShared(int baseIndex, int declaredIndex, int liveIndex) {
        String line = base.get(baseIndex);
        return line.equals(declared.get(declaredIndex)) && line.equals(live.get(liveIndex));
    }
}
