package ai.coditect.milepost.body;

import ai.coditect.milepost.model.IssueId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References {@code #{id}} to other issues in a text. {@code \#{id}} is an escape and refers to nothing. */
public final class References {

    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)#\\{([a-z0-9-]+)}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(#\\{[^{}\n]*})");

    private References() {}

    /** The ids that the text refers to, each once, ordered. */
    public static Set<IssueId> in(String text) {
        Set<IssueId> ids = new TreeSet<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            IssueId.parse(matcher.group(1)).ifPresent(ids::add);
        }
        return ids;
    }

    /** The text with {@code #{id}} as {@code #12} where the number is known; other references stay as they stand. */
    public static String resolve(String text, Map<IssueId, Integer> numbers) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            Optional<Integer> number =
                    IssueId.parse(match.group(1)).flatMap(id -> Optional.ofNullable(numbers.get(id)));
            return Matcher.quoteReplacement(number.map(known -> "#" + known).orElse(match.group()));
        });
    }

    /** The reference to an issue. */
    static String to(IssueId id) {
        return "#{" + id + "}";
    }

    /** The text with each {@code \#{x}} as the literal {@code #{x}}. */
    static String unescape(String text) {
        return ESCAPED.matcher(text).replaceAll("$1");
    }
}
