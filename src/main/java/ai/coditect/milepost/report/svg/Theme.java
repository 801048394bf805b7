package ai.coditect.milepost.report.svg;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheet of all pictures, in a file of their own and in a page. */
public final class Theme {

    /**
     * A custom property for each {@link Colour}, dark where the reader wants it and not on paper; and the classes that
     * use them, with the light value for viewers that know no custom properties.
     */
    public static final String STYLE = ":root{color-scheme:light dark;" + properties(colour -> colour.light) + "}\n"
            + "@media screen and (prefers-color-scheme:dark){:root{" + properties(colour -> colour.dark) + "}}\n"
            + colours(colour ->
                    "." + colour.stroke() + "{fill:none;stroke:" + colour.light + ";stroke:" + colour.css() + "}\n")
            + colours(colour -> "." + colour.fill() + "{fill:" + colour.light + ";fill:" + colour.css() + "}\n")
            + ".picture text{font-family:-apple-system,BlinkMacSystemFont,\"Segoe UI\",\"Noto Sans\",Helvetica,Arial,"
            + "sans-serif}\n"
            + ".picture a:hover text,.picture a:focus text{text-decoration:underline}\n";

    private Theme() {}

    private static String properties(Function<Colour, String> value) {
        return colours(colour -> "--" + colour.key() + ":" + value.apply(colour) + ";");
    }

    private static String colours(Function<Colour, String> rule) {
        return Stream.of(Colour.values()).map(rule).collect(Collectors.joining());
    }
}
