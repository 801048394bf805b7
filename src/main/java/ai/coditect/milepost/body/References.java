package ai.coditect.milepost.body;

import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of references, the only one. A text with references is a <em>template</em>: {@code #{id}} in it refers to
 * the issue of that definition, and {@code \#{anything}} stands for {@code #{anything}} itself. What is on GitHub is a
 * <em>literal</em> text, in which no such thing refers to anything. Texts are compared and merged as templates and
 * become literal when they are written, so what people type is never taken for a reference.
 */
public final class References {

    private static final String START = "#{";

    /** The number of an issue of this repository, as GitHub makes a link of it. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d&/#\\\\_])(?<!\\]\\()#([1-9]\\d{0,8})(?![\\p{L}\\d_]|\\.\\d)");

    /**
     * A {@code #{name}} in a template.
     *
     * @param start where it begins, at the backslash if there is one
     * @param end where it ends, exclusive
     * @param escaped whether a backslash stands before it, so that it refers to nothing
     */
    public record Reference(int start, int end, String name, boolean escaped) {
        /** The definition that it refers to; empty when it is escaped or its name is no id. */
        public Optional<IssueId> id() {
            return escaped ? Optional.empty() : IssueId.parse(name);
        }

        /** What it looks like, without a backslash. */
        public String form() {
            return "#{" + name + "}";
        }

        private String text() {
            return escaped ? "\\" + form() : form();
        }
    }

    private References() {}

    /** Everything in the template that has the form of a reference, escaped or not, in its order. */
    public static List<Reference> all(String template) {
        List<Reference> references = new ArrayList<>();
        int start = template.indexOf(START);
        while (start >= 0) {
            int name = start + START.length();
            int end = endOfName(template, name);
            if (end < template.length() && template.charAt(end) == '}') {
                boolean escaped = start > 0 && template.charAt(start - 1) == '\\';
                references.add(
                        new Reference(escaped ? start - 1 : start, end + 1, template.substring(name, end), escaped));
            }
            start = template.indexOf(START, end - 1);
        }
        return references;
    }

    private static int endOfName(String template, int start) {
        int end = start;
        while (end < template.length() && "{}\n".indexOf(template.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The ids that the template refers to, each once, ordered. */
    public static Set<IssueId> in(String template) {
        Set<IssueId> ids = new TreeSet<>();
        all(template).forEach(reference -> reference.id().ifPresent(ids::add));
        return ids;
    }

    /** The template with {@code #{id}} as {@code #12} where the number is known. */
    public static String resolve(String template, Map<IssueId, Integer> numbers) {
        return replace(template, reference -> number(reference, numbers).orElseGet(reference::text));
    }

    /** The literal text of a template; a reference to an issue without a number stays as it stands. */
    public static String literal(String template, Map<IssueId, Integer> numbers) {
        return replace(template, reference -> number(reference, numbers).orElseGet(reference::form));
    }

    /** The literal text of a template in which every known number stands already. */
    public static String literal(String template) {
        return literal(template, Map.of());
    }

    /** The template that stands for a literal text. */
    public static String template(String literal) {
        return replace(literal, reference -> "\\" + reference.text());
    }

    /**
     * The template with a reference for each bare {@code #12} outside of code, where the issue has a definition.
     *
     * @param ids the definitions by the numbers of their issues
     */
    public static String refer(String template, Map<Integer, IssueId> ids) {
        Matcher number = NUMBER.matcher(template);
        if (!number.find()) {
            return template;
        }
        BitSet code = CodeSpans.in(template);
        return number.reset()
                .replaceAll(
                        found -> Matcher.quoteReplacement(Optional.ofNullable(ids.get(Integer.valueOf(found.group(1))))
                                .filter(id -> !code.get(found.start()))
                                .map(References::to)
                                .orElse(found.group())));
    }

    /** The template with the bare name of each reference, for drawings. */
    public static String names(String template) {
        return replace(template, Reference::name);
    }

    /** The reference to an issue. */
    static String to(IssueId id) {
        return "#{" + id + "}";
    }

    private static Optional<String> number(Reference reference, Map<IssueId, Integer> numbers) {
        return reference
                .id()
                .flatMap(id -> Optional.ofNullable(numbers.get(id)))
                .map(known -> "#" + known);
    }

    private static String replace(String text, Function<Reference, String> replacement) {
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        for (Reference reference : all(text)) {
            replaced.append(text, done, reference.start()).append(replacement.apply(reference));
            done = reference.end();
        }
        return replaced.append(text, done, text.length()).toString();
    }
}
