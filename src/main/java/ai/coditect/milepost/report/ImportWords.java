package ai.coditect.milepost.report;

import ai.coditect.milepost.importer.Imported;
import ai.coditect.milepost.importer.Imported.Found;
import ai.coditect.milepost.importer.draft.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every form of an import's result says in words. */
public final class ImportWords {

    private ImportWords() {}

    /** {@code Found: 32 issues, 55 dependencies, 217 tasks, 19 labels, 1 milestone, 174 h.} */
    public static String found(Imported imported) {
        Found found = imported.found();
        List<String> parts = new ArrayList<>();
        add(found.issues(), "issue", parts);
        add(found.dependencies(), "dependency", parts);
        add(found.tasks(), "task", parts);
        add(found.labels(), "label", parts);
        add(found.milestones(), "milestone", parts);
        if (found.hours().signum() > 0) {
            parts.add(Words.hours(found.hours()));
        }
        return "Found: " + String.join(", ", parts) + ".";
    }

    /** {@code Left: 49 boxes, 1 value.} */
    public static String left(Imported imported) {
        if (imported.lost().isEmpty()) {
            return "Left: nothing.";
        }
        return Arrays.stream(Loss.values())
                .filter(imported.lost()::containsKey)
                .map(loss -> counted(imported.lost().getOrDefault(loss, 0), loss))
                .collect(Collectors.joining(", ", "Left: ", "."));
    }

    /** How long a file is. */
    public static String size(String text) {
        return Words.counted((int) text.lines().count(), "line");
    }

    /** What is counted, as programs read it: {@code boxes}. */
    public static String key(Loss loss) {
        return switch (loss) {
            case FILE -> "files";
            case ISSUE -> "issues";
            case BOX -> "boxes";
            case REFERENCE -> "references";
            case FIELD -> "fields";
            case VALUE -> "values";
            case PASSAGE -> "passages";
        };
    }

    private static void add(int count, String noun, List<String> parts) {
        if (count > 0) {
            parts.add(Words.counted(count, noun));
        }
    }

    private static String counted(int count, Loss loss) {
        return count + " " + (count == 1 ? loss.name().toLowerCase(Locale.ROOT) : key(loss));
    }
}
