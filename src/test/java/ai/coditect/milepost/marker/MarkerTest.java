package ai.coditect.milepost.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

    private static final IssueId ID = new IssueId("pytest-setup");
    private static final String TEXT = "#### Goal\nConfigure pytest.\n\n#### Tasks\n- [ ] Install pytest";
    private static final IssueContent BASE = new IssueContent(
            "[Phase 1] Setup pytest \\ more\nlines",
            TEXT,
            List.of(new LabelName("P0"), new LabelName("phase-1")),
            List.of("octocat", "hubot"),
            Optional.of("Phase 1 - Production Readiness"),
            Optional.of(IssueState.NOT_PLANNED),
            Optional.of("Task"),
            FieldValues.NONE,
            List.of(new IssueId("a"), new IssueId("b-2")),
            Optional.of(new IssueId("epic")));
    private static final String MARKER = Marker.append("", ID, BASE);

    /** Written by version 1; it must be readable for ever. */
    private static final String FIRST_MARKER =
            "<!-- milepost id=pytest-setup base=1.kjGIVMssqATFpm4xKP0jhzwkQ0BkFWJigJVKUWpMHiiZFoOjEh6vi"
                    + "fnJJfnJiSVcicBCML+EcBz7+YfEB/g4+vm5unBVglzOlZTIlZSka8RVkFqQmYzsOkSuhThED92/QC955hWXgHIKRAU"
                    + "A -->";

    @Test
    void isTheLastLineAfterABlankOne() {
        assertThat(Marker.append(TEXT + "\r\n\r\n", ID, BASE)).isEqualTo(TEXT + "\n\n" + MARKER);
        assertThat(MARKER).matches("<!-- milepost id=pytest-setup base=1\\.[A-Za-z0-9+/]+ -->");
    }

    @Test
    void readsWhatTheFirstVersionWrote() {
        assertThat(Marker.read(FIRST_MARKER)).isEqualTo(new MarkerReading.Found(ID, BASE, ""));
    }

    @Test
    void readsABaseThatSaysLittle() {
        IssueContent little = IssueContent.EMPTY;

        assertThat(Marker.read(Marker.append("x", ID, little))).isEqualTo(new MarkerReading.Found(ID, little, "x"));
    }

    @Test
    void readsBackAnyBase() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            IssueContent base = randomBase(random);
            String body = Marker.append(TEXT, ID, base);

            assertThat(Marker.read(body)).isEqualTo(new MarkerReading.Found(ID, base, TEXT));
        }
    }

    @Test
    void staysSmall() {
        StringBuilder text =
                new StringBuilder("#### Goal\nIncrease the coverage of the orchestration core.\n\n#### Tasks\n");
        Random random = new Random(1);
        while (text.length() < 2_000) {
            text.append("- [ ] Test `")
                    .append(word(random))
                    .append("()` with ")
                    .append(word(random))
                    .append('\n');
        }
        IssueContent base = withBody(text.toString());

        assertThat(Marker.append("", ID, base).length()).isLessThan(1_500);
    }

    @Test
    void aCommentOfAnotherToolIsNoTrace() {
        String body = "<!-- milepost-like --> x <!-- milepost_a -->";

        assertThat(Marker.read(body)).isEqualTo(new MarkerReading.None(body));
        assertThat(Marker.isSuspect("<!-- milepost -->")).isTrue();
    }

    static Stream<Arguments> bodiesWithAGoodMarker() {
        return Stream.of(
                Arguments.of("as written", TEXT + "\n\n" + MARKER, TEXT),
                Arguments.of("CRLF", (TEXT + "\n\n" + MARKER + "\n").replace("\n", "\r\n"), TEXT),
                Arguments.of("trailing blanks", TEXT + "\n\n" + MARKER + "  \t\n\n", TEXT),
                Arguments.of("indented", TEXT + "\n\n    " + MARKER, TEXT),
                Arguments.of("text after it", TEXT + "\n\n" + MARKER + "\n\nPS: me", TEXT + "\n\nPS: me"),
                Arguments.of("text right after it", TEXT + "\n\n" + MARKER + "\nPS: me", TEXT + "\n\nPS: me"),
                Arguments.of("text on its line", TEXT + "\n\n" + MARKER + " PS: me", TEXT + "\n\nPS: me"),
                Arguments.of("joined to the line above", TEXT + MARKER, TEXT),
                Arguments.of("moved to the top", MARKER + "\n\n" + TEXT, "\n" + TEXT),
                Arguments.of("no blank line above", TEXT + "\n" + MARKER + "\nmore", TEXT + "\nmore"),
                Arguments.of("all else deleted", MARKER, ""),
                Arguments.of("open comment above", "<!-- hidden\n" + TEXT + "\n\n" + MARKER, "<!-- hidden\n" + TEXT),
                Arguments.of("open code block above", "```\n" + TEXT + "\n\n" + MARKER, "```\n" + TEXT),
                Arguments.of("closed code block above", "```sh\nls\n```\n\n" + MARKER, "```sh\nls\n```"),
                Arguments.of("inline code above", "a `b` c " + MARKER, "a `b` c"),
                Arguments.of("inline code with fence", "```a```\n" + MARKER + "\n```", "```a```\n```"),
                Arguments.of("shorter fence", "````\na\n```\n" + MARKER, "````\na\n```"),
                Arguments.of("other fence", "~~~\na\n```\n" + MARKER, "~~~\na\n```"),
                Arguments.of("fence with a word", "```\na\n``` b\n" + MARKER, "```\na\n``` b"),
                Arguments.of("beside a quoted one", "> " + MARKER + "\n\n" + MARKER, "> " + MARKER),
                Arguments.of("beside a broken one", "<!-- milepost id=b -->\n\n" + MARKER, "<!-- milepost id=b -->"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodiesWithAGoodMarker")
    void findsTheMarker(String what, String body, String text) {
        assertThat(Marker.read(body)).as(what).isEqualTo(new MarkerReading.Found(ID, BASE, text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodiesWithAGoodMarker")
    void findsTheMarkerThatIsPutBack(String what, String body, String text) {
        assertThat(Marker.read(Marker.append(text, ID, BASE)))
                .as(what)
                .isEqualTo(new MarkerReading.Found(ID, BASE, text));
    }

    static Stream<Arguments> bodiesWithADamagedMarker() {
        String other = Marker.append("", new IssueId("other"), BASE);
        String edited = "the marker cannot be read: its base is cut off or was edited";
        String quoted = "the marker stands in a quote or in a code block";
        String incomplete = "the marker is not complete";
        return Stream.of(
                Arguments.of(MARKER + "\n\n" + MARKER, Optional.of(ID), "there are two markers"),
                Arguments.of(MARKER + MARKER, Optional.of(ID), "there are two markers"),
                Arguments.of(MARKER + "\n" + other, Optional.empty(), "there are two markers"),
                Arguments.of("> " + MARKER, Optional.of(ID), quoted),
                Arguments.of(" > > " + MARKER, Optional.of(ID), quoted),
                Arguments.of("see `" + MARKER + "`", Optional.of(ID), quoted),
                Arguments.of("```\n" + MARKER + "\n```", Optional.of(ID), quoted),
                Arguments.of("~~~ `html`\n" + MARKER + "\n~~~~", Optional.of(ID), quoted),
                Arguments.of("<!-- milepost id=pytest-setup", Optional.of(ID), incomplete),
                Arguments.of("<!-- milepost id=pytest-setup base=1.AAAA", Optional.of(ID), incomplete),
                Arguments.of("<!-- milepost id=pytest-setup -->", Optional.of(ID), incomplete),
                Arguments.of("<!-- milepost id= base=1.AAAA -->", Optional.empty(), incomplete),
                Arguments.of("<!-- milepost id=-a- base=1.AAAAAAAA -->", Optional.empty(), edited),
                Arguments.of("<!--milepost -->", Optional.empty(), incomplete),
                Arguments.of(MARKER.substring(4), Optional.of(ID), incomplete),
                Arguments.of(MARKER.substring(14), Optional.of(ID), incomplete),
                Arguments.of(MARKER.substring(17), Optional.empty(), incomplete),
                Arguments.of(MARKER.replace(" base=", "\nbase="), Optional.of(ID), incomplete),
                Arguments.of(
                        "<!-- milepost id=a --> " + "x base=1.AAAA -->", Optional.of(new IssueId("a")), incomplete),
                Arguments.of("<!-- milepost id=a <!-- milepost id=b -->", Optional.of(new IssueId("a")), incomplete),
                Arguments.of(
                        "<!-- milepost id=a base=1.AAAAAAAA -->\n> " + MARKER, Optional.of(new IssueId("a")), edited),
                Arguments.of(
                        MARKER.replace("base=1.", "base=2."),
                        Optional.of(ID),
                        "the marker was written by a newer milepost"),
                Arguments.of(
                        MARKER.replace("pytest-setup", "pytest"),
                        Optional.of(ID),
                        "the id in the marker was changed from pytest-setup to pytest"),
                Arguments.of(payload(""), Optional.of(ID), "the marker cannot be read: its base is cut off"),
                Arguments.of(payload("AAAAAA"), Optional.of(ID), "the marker cannot be read: its base is cut off"),
                Arguments.of(payload("AAAAA"), Optional.of(ID), edited),
                Arguments.of(payload("AAAAAAA"), Optional.of(ID), edited),
                Arguments.of(payload("AAAAA/////////"), Optional.of(ID), edited),
                Arguments.of(MARKER.replace(" -->", "").substring(0, 90) + " -->", Optional.of(ID), edited),
                Arguments.of(payload(packed(new byte[2 * MarkerPayload.MAX_BYTES])), Optional.of(ID), edited),
                Arguments.of(payload(packed("not a base".getBytes(StandardCharsets.UTF_8))), Optional.of(ID), edited));
    }

    @ParameterizedTest
    @MethodSource("bodiesWithADamagedMarker")
    void reportsADamagedMarkerAndTakesNothingOut(String body, Optional<IssueId> id, String problem) {
        assertThat(Marker.read(body + "\r\n")).isEqualTo(new MarkerReading.Damaged(id, problem, body));
    }

    @ParameterizedTest
    @MethodSource("textsWithoutAMarker")
    void findsNone(String text) {
        assertThat(Marker.read(text + " \r\n")).isEqualTo(new MarkerReading.None(text));
    }

    static Stream<String> textsWithoutAMarker() {
        return Stream.of(
                "",
                TEXT,
                "<!-- a comment -->",
                "milepost is fine",
                "<!-- mileposts -->",
                "milestone id=a",
                "id=a base=b");
    }

    @Test
    void survivesAnyDamage() {
        Random random = new Random(11);
        String body = TEXT + "\n\n" + MARKER;
        int start = body.indexOf("<!--");
        for (int i = 0; i < 5_000; i++) {
            int at = start + random.nextInt(body.length() - start);
            String damaged = body.substring(0, at) + (char) (32 + random.nextInt(95)) + body.substring(at + 1);

            MarkerReading reading = Marker.read(damaged);
            assertThat(reading).as(damaged).isNotInstanceOf(MarkerReading.None.class);
            if (reading instanceof MarkerReading.Found found) {
                assertThat(found.base()).as(damaged).isEqualTo(BASE);
            }
            assertThat(Marker.read(body.substring(0, at))).isNotInstanceOf(MarkerReading.Found.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!-- milepost ", "milepost id=", "<!-- milepost id=a base=1.AAAAAAAA ", "`", "id=", "<!--"})
    void aLongLineOfTracesIsReadSoon(String trace) {
        String line = trace.repeat(65_536 / trace.length());

        MarkerReading reading = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 50; i++) {
                Marker.read(line);
            }
            return Marker.read(line);
        });

        assertThat(reading).isNotInstanceOf(MarkerReading.Found.class);
    }

    @Test
    void aBrokenMarkerBeforeAnotherDoesNotTakeALaterId() {
        String far = "<!-- milepost " + "x".repeat(300) + " id=far";

        assertThat(Marker.read(far))
                .isInstanceOfSatisfying(
                        MarkerReading.Damaged.class,
                        damaged -> assertThat(damaged.id()).isEmpty());
    }

    /** Anybody can compute the checksum of a payload. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "\n\n", "\n\n\n", "\nipytest-setup\n\n", "i\n\n", "ipytest-setup\nt\nb\np\ns\nl\n\n"})
    void aForgedPayloadIsNoTrap(String plain) {
        CRC32 crc = new CRC32();
        crc.update(plain.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Base64.getDecoder().decode(packed(plain.getBytes(StandardCharsets.UTF_8)));
        ByteBuffer.wrap(bytes).putInt((int) crc.getValue());

        MarkerReading reading =
                Marker.read(payload(Base64.getEncoder().withoutPadding().encodeToString(bytes)));

        assertThat(reading).isNotInstanceOf(MarkerReading.None.class);
    }

    private static String payload(String base64) {
        return "<!-- milepost id=pytest-setup base=1." + base64 + " -->";
    }

    /** A payload that is no base. */
    private static String packed(byte[] plain) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[4]);
        byte[] buffer = new byte[1024];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return Base64.getEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    private static IssueContent withBody(String body) {
        return new IssueContent(
                "[Phase 1] Write comprehensive unit tests for task.py",
                body,
                List.of(new LabelName("P0"), new LabelName("phase-1"), new LabelName("testing")),
                List.of("octocat"),
                Optional.of("Phase 1 - Production Readiness"),
                Optional.empty(),
                Optional.empty(),
                FieldValues.NONE,
                List.of(ID),
                Optional.empty());
    }

    private static IssueContent randomBase(Random random) {
        List<String> words = new ArrayList<>();
        Set<LabelName> labels = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            words.add(word(random));
            labels.add(new LabelName(word(random)));
        }
        Optional<String> some = words.stream().findFirst();
        IssueState state = random.nextBoolean() ? IssueState.OPEN : IssueState.DUPLICATE;
        return new IssueContent(
                String.join("\n", words),
                String.join("\r\n\n", words) + "\n",
                labels.stream().sorted().toList(),
                words,
                some,
                some.map(word -> state),
                some,
                some.map(word -> FieldValues.NONE.with(
                                new FieldName(word), Optional.of(new FieldValue(List.of(word, "\t" + word)))))
                        .orElse(FieldValues.NONE),
                some.isPresent() ? List.of(ID) : List.of(),
                some.map(word -> new IssueId("parent")));
    }

    private static String word(Random random) {
        String letters = "abcdefghijklmnopqrstuvwxyz_\\n\n#é";
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(27 + (random.nextInt(9) == 0 ? 5 : 0));
            word.append(letters.charAt(at));
        }
        return word.toString();
    }
}
