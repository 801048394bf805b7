package ai.coditect.milepost.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgTest {

    private static final Font FONT = Font.regular(11);

    @Test
    void writesElementsWithAttributesAndTexts() {
        Element group = Element.of("g")
                .with("class", Colour.DONE.fill())
                .add(Element.of("rect").with("x", 1).with("y", -0.001).with("width", 12.3456))
                .add(Font.bold(12).text(3, 4.5, Colour.TEXT, "a < b"));

        assertThat(written(group))
                .isEqualTo(
                        "<g class=\"fill-done\">\n<rect x=\"1\" y=\"0\" width=\"12.35\"/>\n"
                                + "<text x=\"3\" y=\"4.5\" font-size=\"12\" font-weight=\"bold\" class=\"fill-text\">a &lt; b</text></g>");
    }

    @Test
    void showsWhatXmlCannotHold() {
        String foreign = "\"><script>'&amp;]]>\u0000\u0008\uD800\uFFFE\u202E\n";

        assertThat(written(Element.of("a").with("href", foreign).add(foreign)))
                .isEqualTo("<a href=\"%1$s\">%1$s</a>"
                        .formatted(
                                "&quot;&gt;&lt;script&gt;&#39;&amp;amp;]]&gt;\\u{0}\\u{8}\\u{d800}\uFFFD\\u{202e}\\n"));
    }

    @RepeatedTest(50)
    void isWellFormedWhateverTheTextsAre(RepetitionInfo repetition)
            throws IOException, ParserConfigurationException, SAXException {
        Random random = new Random(repetition.getCurrentRepetition());
        String foreign = IntStream.range(0, 200)
                .mapToObj(i -> random.nextBoolean()
                        ? String.valueOf((char) random.nextInt(0x10000))
                        : String.valueOf("<>&\"'!-[]/=\u0007\n".charAt(random.nextInt(13))))
                .reduce("", String::concat);

        Document document =
                parsed(picture(foreign, Element.of("g").with("class", foreign).add(foreign)));

        assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(6);
        assertThat(document.getElementsByTagName("g").item(0).getTextContent())
                .isEqualTo(document.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void namesAPictureForThoseWhoDoNotSeeIt() throws IOException, ParserConfigurationException, SAXException {
        org.w3c.dom.Element svg =
                parsed(picture("Dependencies", Element.of("g"))).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 300 200");
        assertThat(svg.getElementsByTagName("*").item(0).getNodeName()).isEqualTo("title");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Dependencies");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("What is seen");
    }

    @Test
    void leavesTheStyleToThePage() {
        Picture picture = new Picture(Picture.Role.LINKED, 300, 200, "T", "D", Element.of("g"));

        assertThat(written(picture.inline()))
                .isEqualTo(
                        "<svg class=\"picture\" role=\"group\" width=\"300\" height=\"200\" viewBox=\"0 0 300 200\">\n"
                                + "<title>T</title>\n<desc>D</desc>\n<g/></svg>");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> Element.of("a b")).hasMessage("not a name of XML: a b");
        assertThatThrownBy(() -> Element.of("a").with("x=\"\" y", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void hasEachColourForLightAndDark(Colour colour) {
        assertThat(Theme.STYLE)
                .contains("--" + colour.key() + ":" + colour.light + ";", "--" + colour.key() + ":" + colour.dark + ";")
                .contains("." + colour.fill() + "{", "." + colour.stroke() + "{");
    }

    @Test
    void canBeRead() {
        for (Colour ground : List.of(
                Colour.PAPER,
                Colour.BOX,
                Colour.DONE_SOFT,
                Colour.READY_SOFT,
                Colour.BLOCKED_SOFT,
                Colour.DROPPED_SOFT)) {
            for (Colour text : List.of(Colour.TEXT, Colour.MUTED)) {
                assertThat(contrast(text.light, ground.light))
                        .as("%s on %s", text, ground)
                        .isGreaterThan(4.5);
                assertThat(contrast(text.dark, ground.dark))
                        .as("%s on %s, dark", text, ground)
                        .isGreaterThan(4.5);
            }
        }
        for (Colour state :
                List.of(Colour.DONE, Colour.READY, Colour.BLOCKED, Colour.DROPPED, Colour.CRITICAL, Colour.LATE)) {
            assertThat(contrast(state.light, Colour.PAPER.light))
                    .as("%s", state)
                    .isGreaterThan(4.5);
            assertThat(contrast(state.dark, Colour.PAPER.dark))
                    .as("%s, dark", state)
                    .isGreaterThan(4.5);
        }
        Map.of(
                        Colour.DONE, Colour.DONE_SOFT,
                        Colour.READY, Colour.READY_SOFT,
                        Colour.BLOCKED, Colour.BLOCKED_SOFT,
                        Colour.DROPPED, Colour.DROPPED_SOFT)
                .forEach((state, ground) -> {
                    assertThat(contrast(state.light, ground.light)).isGreaterThan(4.5);
                    assertThat(contrast(state.dark, ground.dark)).isGreaterThan(4.5);
                });
        for (int i = 0; i < 8; i++) {
            assertThat(contrast(Colour.hue(i).light, Colour.PAPER.light)).isGreaterThan(4.5);
            assertThat(contrast(Colour.hue(i).dark, Colour.PAPER.dark)).isGreaterThan(4.5);
        }
        assertThat(Colour.hue(8)).isEqualTo(Colour.HUE_1);
    }

    @Test
    void measuresText() {
        assertThat(FONT.width("")).isZero();
        assertThat(FONT.width("Hello")).isCloseTo((722 + 556 + 222 + 222 + 556) * 0.011 * 1.05, within(0.001));
        assertThat(FONT.width("漢字")).isEqualTo(2 * FONT.width("жж"));
        assertThat(Font.bold(11).width("Hello")).isGreaterThan(FONT.width("Hello"));
    }

    @Test
    void cutsWhatDoesNotFit() {
        assertThat(FONT.cut("Dependencies", 200)).isEqualTo("Dependencies");
        assertThat(FONT.cut("Dependencies", 50)).isEqualTo("Depend…");
        assertThat(FONT.width(FONT.cut("Dependencies", 50))).isLessThanOrEqualTo(50);
    }

    @Test
    void keepsTogetherWhatIsOneLetter() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String text = family.repeat(3);

        assertThat(FONT.wrap(text, FONT.width(family) * 1.5, 9)).containsExactly(family, family, family);
    }

    @Test
    void wrapsAtBlanksAndInsideWordsWhereItMust() {
        assertThat(FONT.wrap("Write unit tests for memory_context_integration.py and more", 100, 3))
                .containsExactly("Write unit tests for", "memory_context_", "integration.py and…");
        assertThat(FONT.wrap("  ", 100, 3)).isEmpty();
        assertThat(FONT.wrap("wide", 0, 2)).hasSize(2);
    }

    @RepeatedTest(100)
    void losesNothingWhenItWraps(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = IntStream.range(0, random.nextInt(120))
                .mapToObj(i -> String.valueOf("ab c-_.漢W".charAt(random.nextInt(9))))
                .reduce("", String::concat);

        List<String> lines = FONT.wrap(text, 60, 1000);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allSatisfy(line -> assertThat(FONT.width(line)).isLessThanOrEqualTo(60));
    }

    private static String picture(String title, Element content) throws IOException {
        StringBuilder out = new StringBuilder();
        new Picture(Picture.Role.IMAGE, 300, 200, title, "What is seen", content).writeFile(out);
        return out.toString();
    }

    private static String written(Element element) {
        StringBuilder out = new StringBuilder();
        try {
            element.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Document parsed(String xml) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** The contrast of two colours by the formula of WCAG. */
    private static double contrast(String first, String second) {
        double one = luminance(first);
        double other = luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
