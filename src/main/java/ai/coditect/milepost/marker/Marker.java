package ai.coditect.milepost.marker;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.Fences;
import ai.coditect.milepost.marker.MarkerPayload.Decoded;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML comment that carries an issue's identity and its base, the last line of its body: {@code <!-- milepost
 * id=pytest-setup base=1.… -->}.
 *
 * <p>People edit around it, so it is looked for in the whole body. A marker counts when its base can be read and agrees
 * with its id, and when it stands in no quote, code block or inline code. If exactly one counts it is the marker, and
 * whatever else looks like one is people's text. If none counts, or several, any trace of a marker makes the body
 * damaged: a copy that somebody quotes is never taken for the issue, and an issue whose marker was broken is never
 * taken for one without.
 */
public final class Marker {

    private static final String VERSION = "1";

    /** More than a marker has beside its id and its payload. */
    private static final int MOST_AROUND = 100;

    private static final Pattern TRACE = Pattern.compile("<!--[ \t]*milepost(?![\\w-])"
            + "|\\bmilepost[ \t]+id[ \t]*="
            + "|(?:\\bid=[a-z0-9-]*[ \t]+)?\\bbase=[0-9]+\\.[A-Za-z0-9+/]{8}");
    /** So far behind the start of a broken marker its id is looked for. */
    private static final int ID_WITHIN = 200;

    private static final Pattern ID = Pattern.compile("\\bid=([a-z0-9-]+)");
    private static final Pattern COMMENT =
            Pattern.compile("<!--[ \t]*milepost[ \t]+id=([a-z0-9-]+)[ \t]+base=([0-9]+)\\.([A-Za-z0-9+/]*)[ \t]*-->");

    /** What one trace of a marker turned out to be. */
    private sealed interface Trace {
        /** A marker that counts, and where it stands. */
        record Good(int line, int start, int end, IssueId id, IssueContent base) implements Trace {}

        /** One that does not, with the id that it names as far as it can be read. */
        record Bad(Optional<IssueId> id, String problem) implements Trace {}
    }

    private Marker() {}

    /** The whole body of an issue: the text, a blank line, the marker. */
    public static String append(String text, IssueId id, IssueContent base) {
        String marker = "<!-- milepost id=" + id + " base=" + VERSION + "." + MarkerPayload.encode(id, base) + " -->";
        String normal = BodyText.normalise(text);
        return normal.isEmpty() ? marker : normal + "\n\n" + marker;
    }

    /** How many characters a body has that says this and records it as applied; references count as they stand. */
    public static int lengthWith(IssueId id, IssueContent content) {
        String body = append(content.body(), id, content);
        return body.codePointCount(0, body.length());
    }

    /** As {@link #lengthWith}, but an upper bound that is found quickly: packing some texts well takes long. */
    public static int lengthAtMost(IssueId id, IssueContent content) {
        String text = content.body();
        return text.codePointCount(0, text.length())
                + MarkerPayload.lengthAtMost(id, content)
                + id.value().length()
                + MOST_AROUND;
    }

    /** Whether the text has in it what would be taken for a marker, or for the rest of one. */
    public static boolean isSuspect(String text) {
        return mayHoldTrace(text) && TRACE.matcher(text).find();
    }

    /** Quickly tells most texts without a trace from those that may have one. */
    private static boolean mayHoldTrace(String text) {
        return text.contains("milepost") || text.contains("base=");
    }

    /** Finds the marker of a live body, whatever people did around it. */
    public static MarkerReading read(String liveBody) {
        List<String> lines = BodyText.lines(liveBody);
        String whole = String.join("\n", lines);
        List<Trace> traces = traces(lines);
        List<Trace.Good> good = only(Trace.Good.class, traces);
        if (good.size() == 1) {
            Trace.Good marker = good.get(0);
            return new MarkerReading.Found(marker.id(), marker.base(), without(marker, lines));
        }
        if (good.size() > 1) {
            return new MarkerReading.Damaged(commonId(good), "there are two markers", whole);
        }
        return only(Trace.Bad.class, traces).stream()
                .findFirst()
                .<MarkerReading>map(bad -> new MarkerReading.Damaged(bad.id(), bad.problem(), whole))
                .orElseGet(() -> new MarkerReading.None(whole));
    }

    private static <T extends Trace> List<T> only(Class<T> kind, List<Trace> traces) {
        return traces.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Optional<IssueId> commonId(List<Trace.Good> markers) {
        Set<IssueId> ids = markers.stream().map(Trace.Good::id).collect(Collectors.toSet());
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    private static List<Trace> traces(List<String> lines) {
        BitSet fenced = Fences.fencedLines(lines);
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            traces.addAll(traces(i, lines.get(i), fenced.get(i)));
        }
        return traces;
    }

    private static List<Trace> traces(int index, String line, boolean fenced) {
        List<Trace> traces = new ArrayList<>();
        if (!mayHoldTrace(line)) {
            return traces;
        }
        Matcher trace = TRACE.matcher(line);
        Matcher comment = COMMENT.matcher(line);
        int from = 0;
        while (trace.find(from)) {
            boolean complete = comment.region(trace.start(), line.length()).lookingAt();
            traces.add(
                    complete
                            ? judge(index, comment, fenced || isQuoted(line, comment.start()))
                            : new Trace.Bad(idAfter(line, trace.start()), "the marker is not complete"));
            from = complete ? comment.end() : trace.end();
        }
        return traces;
    }

    /** The id that a broken marker names, if it does so near its start. */
    private static Optional<IssueId> idAfter(String line, int start) {
        Matcher id = ID.matcher(line).region(start, Math.min(line.length(), start + ID_WITHIN));
        return id.find() ? IssueId.parse(id.group(1)) : Optional.empty();
    }

    private static Trace judge(int line, Matcher comment, boolean quoted) {
        String named = comment.group(1);
        if (!comment.group(2).equals(VERSION)) {
            return new Trace.Bad(IssueId.parse(named), "the marker was written by a newer milepost");
        }
        Decoded decoded = MarkerPayload.decode(comment.group(3));
        if (decoded instanceof Decoded.Bad bad) {
            return new Trace.Bad(IssueId.parse(named), "the marker cannot be read: " + bad.problem());
        }
        Decoded.Good content = (Decoded.Good) decoded;
        Optional<IssueId> id = Optional.of(content.id());
        if (!named.equals(content.id().value())) {
            return new Trace.Bad(id, "the id in the marker was changed from " + content.id() + " to " + named);
        }
        return quoted
                ? new Trace.Bad(id, "the marker stands in a quote or in a code block")
                : new Trace.Good(line, comment.start(), comment.end(), content.id(), content.base());
    }

    private static boolean isQuoted(String line, int start) {
        boolean inCode = line.substring(0, start).chars().filter(c -> c == '`').count() % 2 == 1;
        return inCode || line.stripLeading().startsWith(">");
    }

    /** The text without the marker; what people typed on its line or after it stays. */
    private static String without(Trace.Good marker, List<String> lines) {
        List<String> text = new ArrayList<>(lines);
        String line = lines.get(marker.line());
        String rest = line.substring(0, marker.start()) + line.substring(marker.end());
        if (rest.isBlank()) {
            text.remove(marker.line());
            int before = marker.line() - 1;
            if (before >= 0
                    && before + 1 < text.size()
                    && text.get(before).isEmpty()
                    && text.get(before + 1).isEmpty()) {
                text.remove(before);
            }
        } else {
            text.set(marker.line(), rest.strip());
        }
        return BodyText.normalise(String.join("\n", text));
    }
}
