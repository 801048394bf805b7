package ai.coditect.milepost.sandbox.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colours of a label as GitHub's own stylesheet computes them: by the lightness that the eye perceives, not by the
 * contrast of WCAG. So some bright colours have less contrast than 4.5, here as there.
 */
final class LabelColors {
    /** Text on a background that is lighter than this is black, on any other white. GitHub's light theme. */
    private static final double LIGHTNESS_THRESHOLD = 0.453;

    /** A background that is lighter than this would be lost on a white page, and has a border. */
    private static final double BORDER_THRESHOLD = 0.96;

    /** In GitHub's dark theme the text has the colour, made at least this light. */
    private static final double DARK_LIGHTNESS_THRESHOLD = 0.6;

    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{6}");
    private static final String DEFAULT = "ededed";

    private LabelColors() {}

    /** Six hexadecimal digits, whatever is stored. */
    static String known(String color) {
        return COLOR.matcher(color).matches() ? color.toLowerCase(Locale.ROOT) : DEFAULT;
    }

    /** Black or white. */
    static String text(String background) {
        return lightness(background) > LIGHTNESS_THRESHOLD ? "000" : "fff";
    }

    /** The rule of a class {@code c} and the colour, for the light theme. */
    static String lightRule(String color) {
        Hsl hsl = Hsl.of(color);
        String border = lightness(color) > BORDER_THRESHOLD
                ? new Hsl(hsl.hue, hsl.saturation, hsl.light - 25).css()
                : "transparent";
        return ".c%s{background:#%s;color:#%s;border-color:%s}\n".formatted(color, color, text(color), border);
    }

    /** The same for the dark theme. */
    static String darkRule(String color) {
        Hsl hsl = Hsl.of(color);
        double missing = Math.max(0, DARK_LIGHTNESS_THRESHOLD - lightness(color)) * 100;
        Hsl text = new Hsl(hsl.hue, hsl.saturation, Math.min(100, hsl.light + missing));
        return ".c%s{background:#%s2e;color:%s;border-color:#%s4d}\n".formatted(color, color, text.css(), color);
    }

    /** From 0 for black to 1 for white. */
    private static double lightness(String color) {
        return (channel(color, 0) * 0.2126 + channel(color, 2) * 0.7152 + channel(color, 4) * 0.0722) / 255;
    }

    private static int channel(String color, int start) {
        return Integer.parseInt(color.substring(start, start + 2), 16);
    }

    /** A colour by its hue in degrees, and its saturation and lightness in percent. */
    private record Hsl(double hue, double saturation, double light) {

        static Hsl of(String color) {
            double red = channel(color, 0) / 255.0;
            double green = channel(color, 2) / 255.0;
            double blue = channel(color, 4) / 255.0;
            double most = Math.max(red, Math.max(green, blue));
            double least = Math.min(red, Math.min(green, blue));
            double light = (most + least) / 2;
            double spread = most - least;
            if (spread == 0) {
                return new Hsl(0, 0, light * 100);
            }
            double hue = most == red
                    ? (green - blue) / spread
                    : most == green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
            return new Hsl((hue * 60 + 360) % 360, spread / (1 - Math.abs(2 * light - 1)) * 100, light * 100);
        }

        String css() {
            return String.format(Locale.ROOT, "hsl(%.0f,%.0f%%,%.0f%%)", hue, saturation, Math.max(0, light));
        }
    }
}
