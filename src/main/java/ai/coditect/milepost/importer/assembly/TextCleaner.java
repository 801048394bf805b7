package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.marker.Marker;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a text what no definition can hold: control characters, and milepost's own markers. */
final class TextCleaner {

    private static final Pattern COMMENT = Pattern.compile("<!--(?:(?!-->).){0,200000}?-->");

    private static final Pattern LINE_END = Pattern.compile("\\s*[\\r\\n]\\s*");

    private final Findings findings;

    TextCleaner(Findings findings) {
        this.findings = findings;
    }

    /** The text of an issue, normalised. */
    String text(String text, Location at) {
        return withoutMarkers(BodyText.normalise(withoutControls(text, at)), at);
    }

    /** A text that is rendered within one line. */
    String remark(String text, Location at) {
        return line(text(text, at), at);
    }

    /** A text on one line. */
    String line(String text, Location at) {
        return LINE_END.matcher(withoutControls(text, at).strip()).replaceAll(" ");
    }

    /** A text without what cannot be seen. */
    String withoutControls(String text, Location at) {
        if (text.chars().allMatch(character -> character >= ' ' && character < 0x7F)) {
            return text;
        }
        int[] kept = text.codePoints().filter(TextCleaner::isText).toArray();
        int all = text.codePointCount(0, text.length());
        if (kept.length == all) {
            return text;
        }
        findings.lost(
                Loss.VALUE,
                all - kept.length,
                at,
                "the text has control characters or halves of characters",
                "They are left out: a definition cannot hold them.");
        return new String(kept, 0, kept.length);
    }

    private static boolean isText(int character) {
        return "\t\n\r".indexOf(character) >= 0
                || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }

    private String withoutMarkers(String text, Location at) {
        if (!Marker.isSuspect(text)) {
            return text;
        }
        findings.warning(
                at,
                "the text has a marker of milepost's in it",
                "It was copied from an issue that milepost keeps, and is not brought along.");
        List<String> lines = BodyText.lines(text);
        return BodyText.normalise(lines.stream()
                .map(line -> Marker.isSuspect(line) ? withoutMarker(line) : line)
                .collect(Collectors.joining("\n")));
    }

    private static String withoutMarker(String line) {
        String without = COMMENT.matcher(line)
                .replaceAll(
                        comment -> Marker.isSuspect(comment.group()) ? "" : Matcher.quoteReplacement(comment.group()));
        return Marker.isSuspect(without) ? "" : without;
    }
}
