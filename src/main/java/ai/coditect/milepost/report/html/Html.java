package ai.coditect.milepost.report.html;

import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.report.svg.Picture;

/** Pieces of a page. */
final class Html {

    private Html() {}

    static Element text(String name, String foreign) {
        return Element.of(name).add(foreign);
    }

    static Element paragraph(String foreign) {
        return text("p", foreign);
    }

    static Element heading(String foreign) {
        return text("h3", foreign);
    }

    /** A paragraph of less weight. */
    static Element muted(String foreign) {
        return paragraph(foreign).with("class", "muted");
    }

    /** The name of an issue with the sign of its standing, as a link to its page. */
    static Element issue(TrackedIssue issue) {
        Element name = Element.of("span").add(ReportWords.sign(issue.standing()) + " ");
        return ReportWords.address(issue)
                .map(address -> name.add(Element.of("a").with("href", address).add(ReportWords.name(issue))))
                .orElseGet(() -> name.add(ReportWords.name(issue)));
    }

    /** A picture that may be wider than a phone. */
    static Element scrolling(Picture picture) {
        return scrolling(picture.title(), picture.inline());
    }

    /** What may be too wide scrolls by itself, and can be reached with the keyboard. */
    static Element scrolling(String name, Element wide) {
        return Element.of("div")
                .with("class", "scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", name)
                .add(wide);
    }
}
