package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.yaml.Scalar;
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
 * @param occurrence how often the same reference stands before it in the text
 */
record TextReference(Scalar text, String id, boolean escaped, int occurrence) {

    private static final Pattern FORM = Pattern.compile("(\\\\?)#\\{([a-z0-9]+(?:-[a-z0-9]+)*)}");

    static List<TextReference> in(Scalar text) {
        List<TextReference> references = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Matcher matcher = FORM.matcher(text.raw());
        while (matcher.find()) {
            String id = matcher.group(2);
            int occurrence = seen.merge(id, 1, Integer::sum) - 1;
            references.add(new TextReference(text, id, !matcher.group(1).isEmpty(), occurrence));
        }
        return references;
    }

    /** What stands in the text, without a backslash. */
    String form() {
        return "#{" + id + "}";
    }

    Location at() {
        return text.at(form(), occurrence);
    }
}
