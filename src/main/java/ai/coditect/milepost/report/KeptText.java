package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.FieldChange;
import ai.coditect.milepost.plan.Kept;
import ai.coditect.milepost.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people changed on GitHub and the plan leaves, a line each. */
final class KeptText {

    private static final int INDENT = 2;
    private static final Set<String> LISTS = Set.of("labels", "assignees", "blocked_by", "sub_issues");

    private final TextPage page;

    KeptText(TextPage page) {
        this.page = page;
    }

    void write(Plan plan) {
        if (plan.kept().isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, "Kept, because people changed it on GitHub:");
        for (Kept kept : plan.kept()) {
            kept.fields().forEach(field -> page.cut(INDENT, Ink.PLAIN, name(kept) + "  " + field(field)));
        }
    }

    /** What the row is called. */
    static String name(Kept kept) {
        return switch (kept.kind()) {
            case ISSUE -> Titles.issue(kept.number(), Visible.line(kept.key()));
            case LABEL, MILESTONE -> Words.noun(kept.kind()) + " " + Titles.quoted(kept.key());
            case DEPENDENCY, SUB_ISSUE -> Words.noun(kept.kind()) + " " + Visible.line(kept.key());
        };
    }

    /** What stays, and what the definitions say where they say something; of a list, what people made different. */
    static String field(FieldChange field) {
        if (LISTS.contains(field.field())) {
            return field.field() + ": " + difference(elements(field.before()), elements(field.after()));
        }
        String stays = field.field() + ": " + brief(field.after().orElse("(none)"));
        return field.before()
                .map(declared -> stays + "  (definitions: " + brief(declared) + ")")
                .orElse(stays);
    }

    private static String difference(List<String> declared, List<String> live) {
        String added = part("added ", live, declared);
        String removed = part("taken off ", declared, live);
        return added.isEmpty() || removed.isEmpty() ? added + removed : added + "; " + removed;
    }

    private static String part(String words, List<String> some, List<String> others) {
        String part = some.stream().filter(it -> !others.contains(it)).collect(Collectors.joining(", "));
        return part.isEmpty() ? "" : words + Visible.line(part);
    }

    private static List<String> elements(Optional<String> list) {
        return list.map(text -> List.of(text.split(", "))).orElse(List.of());
    }

    private static String brief(String value) {
        List<String> lines = LineDiff.split(value);
        return lines.size() > 1 ? FieldText.size(lines) : Visible.line(value);
    }
}
