package ai.coditect.milepost.report.svg;

import java.io.IOException;

/**
 * A picture with a name and a text that says what is to be seen. It holds no ids, so that several can stand in one
 * page.
 *
 * @param description for those who do not see the picture
 * @param content what is drawn, without the element {@code svg} around it
 */
public record Picture(Role role, double width, double height, String title, String description, Element content) {

    /** What the picture is to a reader who does not see it. */
    public enum Role {
        /** One whole, of which its name and description say everything. */
        IMAGE("img"),
        /** Something with links in it, which have to be reached one by one. */
        LINKED("group");

        private final String aria;

        Role(String aria) {
            this.aria = aria;
        }
    }

    /** Writes the picture as a file of its own. */
    public void writeFile(Appendable out) throws IOException {
        named(Element.of("svg").with("xmlns", "http://www.w3.org/2000/svg"))
                .style(Theme.STYLE)
                .add(Element.of("rect")
                        .with("width", width)
                        .with("height", height)
                        .with("class", Colour.PAPER.fill()))
                .add(content)
                .write(out);
        out.append('\n');
    }

    /** The picture as a part of a page that has {@link Theme#STYLE}. */
    public Element inline() {
        return named(Element.of("svg")).add(content);
    }

    private Element named(Element svg) {
        return svg.with("class", "picture")
                .with("role", role.aria)
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + Element.number(width) + " " + Element.number(height))
                .add(Element.of("title").add(title))
                .add(Element.of("desc").add(description));
    }
}
