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
}
