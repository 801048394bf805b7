package ai.coditect.milepost.report.html;

import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import java.util.List;
import java.util.stream.Collectors;

/** A bar of parts, in a cell of a table that has its numbers as well. */
final class Bar {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 10;

    private Bar() {}

    /** One part of a bar. */
    record Part(String name, Colour colour, double value) {}

    /** The parts side by side; the bar is full when they come to {@code whole}. */
    static Element of(List<Part> parts, double whole) {
        String text = parts.stream()
                .filter(part -> part.value() > 0)
                .map(part -> part.name() + " " + Element.number(part.value()))
                .collect(Collectors.joining(", "));
        Element bar = Element.of("svg")
                .with("class", "picture bar")
                .with("role", "img")
                .with("aria-label", text.isEmpty() ? "nothing" : text)
                .with("width", WIDTH)
                .with("height", HEIGHT)
                .with("viewBox", "0 0 " + Element.number(WIDTH) + " " + Element.number(HEIGHT))
                .add(rectangle(0, WIDTH, Colour.LINE));
        double x = 0;
        for (Part part : parts) {
            double width = whole > 0 ? part.value() / whole * WIDTH : 0;
            if (width > 0) {
                // A gap between two parts, so that they can be told apart without their colours.
                bar.add(rectangle(x, Math.max(width - 1, Math.min(width, 1)), part.colour()));
            }
            x += width;
        }
        return bar;
    }

    private static Element rectangle(double x, double width, Colour colour) {
        return Element.of("rect")
                .with("x", x)
                .with("y", 0)
                .with("width", width)
                .with("height", HEIGHT)
                .with("class", colour.fill());
    }
}
