package ai.coditect.milepost.definition;

import ai.coditect.milepost.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code #{id}} in a text.
 *
 * @param escaped whether a backslash stands before it, so that it is shown as it stands
 */
record TextReference(String id, boolean escaped, Location at) {

    private static final Pattern FORM = Pattern.compile("(\\\\?)(#\\{([a-z0-9]+(?:-[a-z0-9]+)*)})");

    static List<TextReference> in(Scalar text) {
        List<TextReference> references = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Matcher matcher = FORM.matcher(text.raw());
        while (matcher.find()) {
            int occurrence = seen.merge(matcher.group(2), 1, Integer::sum) - 1;
            boolean escaped = !matcher.group(1).isEmpty();
            references.add(new TextReference(matcher.group(3), escaped, text.at(matcher.group(2), occurrence)));
        }
        return references;
    }
}
