package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Texts as scalars. Of the ways to write one, in the order of liking, the first counts that reads back as that text.
 */
final class ScalarWriter {

    /**
     * A scalar as it is written.
     *
     * @param head what stands where the value begins; of a block its header
     * @param body the further lines of a block, which come behind a comment beside the header
     * @param keeps whether blank lines behind it would be its own
     */
    record Written(String head, List<String> body, boolean keeps) {

        static Written inline(String head) {
            return new Written(head, List.of(), false);
        }

        /** The body, with a line break before each of its lines. */
        String tail(String lineBreak) {
            return body.isEmpty() ? "" : lineBreak + String.join(lineBreak, body);
        }
    }

    private final Source source;
    private final Habits habits;

    ScalarWriter(Source source, Habits habits) {
        this.source = source;
        this.habits = habits;
    }

    /** @param habit the quotes of the neighbours */
    Written fresh(String text, Slot slot, Optional<ScalarStyle> habit) {
        if (text.indexOf('\n') >= 0) {
            return severalLines(text, slot);
        }
        return first(
                text,
                slot,
                Stream.of(habit.flatMap(style -> quoted(text, style)), plain(text, slot), quoted(text, habits.quotes()))
                        .flatMap(Optional::stream));
    }

    /** The text in place of another, in the style of that. */
    Written instead(Scalar old, String text, Slot slot) {
        boolean breaks = text.indexOf('\n') >= 0;
        if (breaks && !old.isBlock() && old.text().indexOf('\n') < 0) {
            return severalLines(text, slot);
        }
        boolean wrapped = !old.isBlock() && !source.isOneLine(old.content(), old.end());
        Stream<Optional<Written>> quoted = Stream.of(quoted(text, habits.quotes()));
        Stream<Optional<Written>> ways = switch (old.style()) {
            case LITERAL -> Stream.concat(Stream.of(literal(text, slot, block(old, slot))), quoted);
            case FOLDED -> {
                Block block = block(old, slot);
                yield Stream.concat(Stream.of(folded(text, slot, block), literal(text, slot, block)), quoted);
            }
            case PLAIN, JSON_SCALAR_STYLE ->
                wrapped
                        ? Stream.of(
                                wrap(old, text, ScalarStyle.PLAIN, slot),
                                wrap(old, text, habits.quotes(), slot),
                                wrap(old, text, ScalarStyle.DOUBLE_QUOTED, slot))
                        : Stream.concat(Stream.of(plain(text, slot)), quoted);
            case SINGLE_QUOTED, DOUBLE_QUOTED ->
                wrapped
                        ? Stream.of(
                                wrap(old, text, old.style(), slot), wrap(old, text, ScalarStyle.DOUBLE_QUOTED, slot))
                        : Stream.of(quoted(text, old.style()));
        };
        return first(text, slot, ways.flatMap(Optional::stream));
    }

    private Written severalLines(String text, Slot slot) {
        if (slot.flow() || text.endsWith("\n\n")) {
            return Written.inline(YamlScalar.escaped(text));
        }
        Block none = new Block("", Math.max(slot.indent(), 0) + habits.step(), List.of(), 0);
        return first(
                text,
                slot,
                Stream.of(
                                habits.block(slot.key()) == ScalarStyle.FOLDED
                                        ? folded(text, slot, none)
                                        : Optional.<Written>empty(),
                                literal(text, slot, none))
                        .flatMap(Optional::stream));
    }

    private Written first(String text, Slot slot, Stream<Written> ways) {
        return ways.filter(way -> reads(way, text, slot))
                .findFirst()
                .orElseGet(() -> Written.inline(YamlScalar.escaped(text)));
    }

    /** Whether YAML reads the text at such a place. */
    private static boolean reads(Written way, String text, Slot slot) {
        if (way.equals(Written.inline(YamlScalar.quoted(text)))
                || way.equals(Written.inline(YamlScalar.escaped(text)))) {
            return true;
        }
        String before =
                " ".repeat(Math.max(slot.indent(), 0)) + (slot.isDash() ? "- " : "k: ") + (slot.flow() ? "[" : "");
        String after = slot.flow() ? "]\n" : "\n";
        try {
            Syntax.Value read = SyntaxReader.read(new Source(before + way.head() + way.tail("\n") + after));
            while (read instanceof Collection collection
                    && collection.elements().size() == 1) {
                read = collection.elements().get(0).value().value();
            }
            return read instanceof Scalar scalar
                    && scalar.isText()
                    && scalar.text().equals(text);
        } catch (YAMLException unreadable) {
            return false;
        }
    }

    private static Optional<Written> plain(String text, Slot slot) {
        boolean plain = slot.flow() ? YamlScalar.isPlainInFlow(text) : YamlScalar.isPlainInBlock(text);
        return plain ? Optional.of(Written.inline(text)) : Optional.empty();
    }

    private static Optional<Written> quoted(String text, ScalarStyle style) {
        return Optional.of(Written.inline(
                style == ScalarStyle.SINGLE_QUOTED && text.indexOf('\n') < 0
                        ? YamlScalar.quoted(text)
                        : YamlScalar.escaped(text)));
    }

    /** Over several lines, as the old one was. */
    private Optional<Written> wrap(Scalar old, String text, ScalarStyle style, Slot slot) {
        int second = source.lineEnd(old.content());
        while (source.isBlankLine(second) && second < old.end()) {
            second = source.lineEnd(second);
        }
        int indent = Math.max(source.indentation(second), Math.max(slot.indent(), 0) + 1);
        int longest = 0;
        for (int line = old.content(); line < old.end(); line = source.lineEnd(line)) {
            longest = Math.max(longest, Math.min(source.contentEnd(line), old.end()) - source.lineStart(line));
        }
        int width = Folding.width(longest);
        int first = width - source.column(old.content());
        boolean escapes = style == ScalarStyle.DOUBLE_QUOTED;
        String quote = escapes ? "\"" : style == ScalarStyle.SINGLE_QUOTED ? "'" : "";
        if (!escapes && !text.lines().allMatch(YamlScalar::isVisible)) {
            return Optional.empty();
        }
        String inner = escapes ? inside(YamlScalar.escaped(text)) : quote.isEmpty() ? text : text.replace("'", "''");
        List<String> lines = new ArrayList<>();
        for (String paragraph : inner.split("\n", -1)) {
            if (!lines.isEmpty() && !paragraph.isEmpty()) {
                lines.add("");
            }
            lines.addAll(Folding.wrap(paragraph, lines.isEmpty() ? first : width - indent, width - indent));
        }
        String joined = lines.stream()
                .map(line -> line.isEmpty() ? line : " ".repeat(indent) + line)
                .collect(Collectors.joining(source.lineBreak()))
                .stripLeading();
        return Optional.of(Written.inline(quote + joined + quote));
    }

    private static String inside(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    /**
     * A block as it was.
     *
     * @param header with its indicators
     * @param lines with their indentation, which a blank line may lack
     * @param longest how long its longest line is, with its indentation
     */
    private record Block(String header, int indent, List<String> lines, int longest) {

        List<String> contents() {
            return lines.stream()
                    .map(line -> line.substring(Math.min(line.length(), indent)))
                    .toList();
        }

        boolean counts() {
            return header.chars().anyMatch(Character::isDigit);
        }
    }

    private Block block(Scalar old, Slot slot) {
        int header = blockHeaderEnd(source, old);
        String indicators = source.slice(old.content(), header);
        List<String> lines = new ArrayList<>();
        for (int line = source.lineEnd(header);
                line <= old.end() && line < source.length();
                line = source.lineEnd(line)) {
            lines.add(source.slice(line, source.contentEnd(line)));
        }
        int counted = indicators
                .chars()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10) + Math.max(slot.indent(), 0))
                .findFirst()
                .orElse(0);
        int indent = counted > 0
                ? counted
                : lines.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .findFirst()
                        .orElse(Math.max(slot.indent(), 0) + habits.step());
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        return new Block(indicators, indent, lines, longest);
    }

    /** Where the indicators of a block end. */
    static int blockHeaderEnd(Source source, Scalar block) {
        int end = block.content() + 1;
        while ("+-123456789".indexOf(source.text().charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether the blank lines behind a block are its own. */
    static boolean keeps(Source source, Scalar block) {
        return source.slice(block.content(), blockHeaderEnd(source, block)).indexOf('+') >= 0;
    }

    private static Optional<Written> literal(String text, Slot slot, Block before) {
        String content = text.replaceAll("\n+$", "");
        List<String> lines = List.of(content.split("\n", -1));
        List<String> contents = before.contents();
        int[] kept = Alignment.match(contents, lines, String::equals);
        List<String> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            body.add(kept[i] >= 0 ? before.lines().get(kept[i]) : indented(line, before.indent()));
        }
        return block("|", text, content, body, slot, before);
    }

    private static Optional<Written> folded(String text, Slot slot, Block before) {
        String content = text.replaceAll("\n+$", "");
        int width = Folding.width(before.longest()) - before.indent();
        List<String> body = Folding.block(content, before.contents(), width).stream()
                .map(line -> indented(line, before.indent()))
                .toList();
        return block(">", text, content, body, slot, before);
    }

    private static String indented(String line, int indent) {
        return line.isEmpty() ? line : " ".repeat(indent) + line;
    }

    private static Optional<Written> block(
            String style, String text, String content, List<String> body, Slot slot, Block before) {
        if (slot.flow() || !YamlScalar.fitsBlock(List.of(content.split("\n", -1)))) {
            return Optional.empty();
        }
        int breaks = text.length() - content.length();
        boolean kept = before.header().indexOf('+') >= 0;
        String chomping = breaks == 0 ? "-" : breaks > 1 || kept ? "+" : "";
        boolean counted = before.counts()
                || content.lines()
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .filter(line -> line.startsWith(" ") || line.startsWith("\t"))
                        .isPresent();
        int count = before.indent() - Math.max(slot.indent(), 0);
        if (counted && count > 9) {
            return Optional.empty();
        }
        String indicators = (counted ? String.valueOf(count) : "") + chomping;
        boolean same = before.header().startsWith(style)
                && before.header().indexOf('+') == -1 == (chomping.indexOf('+') == -1)
                && before.header().indexOf('-') == -1 == (chomping.indexOf('-') == -1)
                && before.counts() == counted;
        List<String> lines = new ArrayList<>(body);
        for (int i = 1; i < breaks; i++) {
            lines.add("");
        }
        return Optional.of(new Written(same ? before.header() : style + indicators, lines, chomping.equals("+")));
    }
}
