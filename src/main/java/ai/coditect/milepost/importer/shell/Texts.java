package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.body.CodeSpans;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.StandIn;
import ai.coditect.milepost.importer.shell.Value.Created;
import ai.coditect.milepost.importer.shell.Value.FileContent;
import ai.coditect.milepost.importer.shell.Value.Kind;
import ai.coditect.milepost.importer.shell.Value.Part;
import ai.coditect.milepost.importer.shell.Value.Text;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Values as texts; what is known only at run time is an error, or is left out. */
final class Texts {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^\\s()]{1,300}/issues/|#)\\z");

    private final Findings findings;
    private final Set<Location> reported = new HashSet<>();

    Texts(Findings findings) {
        this.findings = findings;
    }

    /** A text that has to be known; otherwise it is an error. */
    String known(Value value, String what, Location at) {
        boolean isKnown = true;
        for (Part part : value.parts()) {
            if (part instanceof Created) {
                refuse(
                        at,
                        what + " has the number of an issue in it",
                        "Only the text of an issue can refer to another. Take it out.");
                isKnown = false;
            } else if (!(part instanceof Text)) {
                refuseUnknown(part, what);
                isKnown = false;
            }
        }
        return isKnown ? value.shown() : "";
    }

    /** A value that can be left out. */
    Optional<String> optional(Value value, String what, Location at) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            findings.lost(
                    Loss.VALUE,
                    at,
                    what + " is known only at run time: `" + Interpreter.shortened(value.shown()) + "`",
                    "It is left out.");
        }
        return text.filter(said -> !said.isBlank());
    }

    /** The text of an issue, in which the numbers of others are their names. */
    String body(Value value, Location at) {
        StringBuilder body = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        for (Part part : value.parts()) {
            if (part instanceof Text text) {
                body.append(text.text());
            } else if (part instanceof Created created && created.kind() == Kind.ISSUE) {
                int tail = Math.max(0, body.length() - 400);
                String end = ADDRESS.matcher(body.substring(tail)).replaceFirst("");
                body.setLength(tail);
                body.append(end);
                numbers.add(body.length());
                body.append(StandIn.of(created.index()));
            } else if (part instanceof Created) {
                refuse(
                        at,
                        "the text of an issue has the number of a milestone in it",
                        "Write the title of the milestone there.");
            } else {
                refuseUnknown(part, "the text of an issue");
            }
        }
        if (!numbers.isEmpty()) {
            checkNumbers(body.toString(), numbers, at);
        }
        return body.toString();
    }

    /** A reference has to stand where GitHub makes a link of a number. */
    private void checkNumbers(String body, List<Integer> numbers, Location at) {
        BitSet code = CodeSpans.in(body);
        for (int start : numbers) {
            int end = start + StandIn.of(0).length();
            char before = start == 0 ? ' ' : body.charAt(start - 1);
            char after = end == body.length() ? ' ' : body.charAt(end);
            boolean isWord = !Character.isLetterOrDigit(before)
                    && "&/#_".indexOf(before) < 0
                    && !body.startsWith("](", Math.max(0, start - 2))
                    && !Character.isLetterOrDigit(after)
                    && after != '_'
                    && !(after == '.' && end + 1 < body.length() && Character.isDigit(body.charAt(end + 1)));
            if (code.get(start) || !isWord) {
                refuse(
                        at,
                        "the number of an issue stands in code, in a link, or within a word",
                        "It is known only when the issue is created, and milepost puts it where a reference can be: write it"
                                + " as a word of its own, such as #$NUMBER.");
            }
        }
    }

    /** Names of issues: numbers that are known, and those that the script creates. */
    String names(Value value) {
        StringBuilder names = new StringBuilder();
        for (Part part : value.parts()) {
            if (part instanceof Created created && created.kind() == Kind.ISSUE) {
                names.append(StandIn.of(created.index()));
            } else {
                names.append(Value.of(part).shown());
            }
        }
        return names.toString().replace("##", "#").replaceAll("https?://\\S+/issues/#?(?=\\d)", "#");
    }

    private void refuse(Location at, String summary, String detail) {
        if (reported.add(at)) {
            findings.error(at, summary, detail);
        }
    }

    private void refuseUnknown(Part part, String what) {
        if (part instanceof Unknown unknown) {
            refuse(
                    unknown.at(),
                    what + " is known only at run time: `" + Interpreter.shortened(unknown.source()) + "`",
                    advice(unknown.source()));
        } else if (part instanceof FileContent file) {
            refuse(
                    file.at(),
                    what + " has the content of `" + file.name() + "` in it",
                    "Other files are not read. Put the text into the script.");
        }
    }

    private static String advice(String source) {
        if (source.startsWith("`")) {
            return "Nothing is run. A backtick that is meant as text is written \\`, or stands between single quotes.";
        }
        if (source.startsWith("$(") || !source.startsWith("$")) {
            return "Nothing is run. Put the text there that it would print.";
        }
        return "Put its text there, or set it to that in the script, where no condition and no loop stands around it."
                + " A dollar that is meant as text is written \\$.";
    }
}
