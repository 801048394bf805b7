package ai.coditect.milepost.importer.markdown;

import java.util.List;
import java.util.regex.Pattern;

/** Which heading the issues below it are grouped under. */
final class Workstreams {

    private static final Pattern GROUP = Pattern.compile(
            "(?i)(?:workstream|phase|epic|milestone|sprint|stage|track|release|iteration|part)\\b.*|v\\d.*");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)^(?:workstream|phase|epic|milestone|sprint|stage|track|iteration|part)\\s+#?[\\dIVX.]+\\s*[:.—–-]+\\s*(?=\\S)");

    private Workstreams() {}

    /** The outermost heading that says that it is a group, or else the nearest below the title of the document. */
    static Section of(List<Section> path) {
        List<Section> headings =
                path.stream().filter(section -> section.level() > 1).toList();
        return headings.stream()
                .filter(section -> GROUP.matcher(section.title()).matches())
                .findFirst()
                .orElseGet(() -> headings.isEmpty() ? path.get(path.size() - 1) : headings.get(headings.size() - 1));
    }

    /** Its title without the number, which the file has. */
    static String title(Section section) {
        return NUMBERED.matcher(section.title()).replaceFirst("");
    }
}
