package ai.coditect.milepost.report.svg;

import java.util.List;
import java.util.Locale;

/**
 * What a colour is for, with its value on a light and on a dark ground. Texts reach 4.5:1 on the paper and on every
 * soft ground, all others 3:1.
 */
public enum Colour {
    PAPER("#ffffff", "#0d1117"),
    TEXT("#1f2328", "#f0f6fc"),
    MUTED("#59636e", "#9198a1"),
    LINE("#d1d9e0", "#3d444d"),
    EDGE("#818b98", "#656c76"),
    BOX("#f6f8fa", "#151b23"),
    DONE("#1a7f37", "#3fb950"),
    DONE_SOFT("#dafbe1", "#12261e"),
    READY("#0969da", "#4493f8"),
    READY_SOFT("#ddf4ff", "#121d2f"),
    BLOCKED("#9a6700", "#d29922"),
    BLOCKED_SOFT("#fff8c5", "#272115"),
    DROPPED("#59636e", "#9198a1"),
    DROPPED_SOFT("#f6f8fa", "#151b23"),
    CRITICAL("#cf222e", "#f85149"),
    LATE("#bc4c00", "#f0883e"),
    HUE_1("#0969da", "#4493f8"),
    HUE_2("#1b7c83", "#39c5cf"),
    HUE_3("#8250df", "#ab7df8"),
    HUE_4("#bc4c00", "#f0883e"),
    HUE_5("#bf3989", "#db61a2"),
    HUE_6("#1a7f37", "#3fb950"),
    HUE_7("#9a6700", "#d29922"),
    HUE_8("#57606a", "#9198a1");

    private static final List<Colour> HUES = List.of(HUE_1, HUE_2, HUE_3, HUE_4, HUE_5, HUE_6, HUE_7, HUE_8);

    final String light;
    final String dark;

    Colour(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** A colour for one of several things that are of equal rank, counted from 0; after eight they come again. */
    public static Colour hue(int index) {
        return HUES.get(index % HUES.size());
    }

    /** The class of what is filled with it. */
    public String fill() {
        return "fill-" + key();
    }

    /** The class of what is drawn with it. */
    public String stroke() {
        return "stroke-" + key();
    }

    /** The value as a page's style sheet can use it. */
    public String css() {
        return "var(--" + key() + ")";
    }

    /** The value on a light ground, for formats without a style sheet. */
    public String light() {
        return light;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
