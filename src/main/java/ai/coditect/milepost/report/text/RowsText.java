package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.report.RowGroups;
import ai.coditect.milepost.report.Words;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a plan as text, in the order in which they are carried out, after a legend. */
final class RowsText {

    private final TextPage page;

    RowsText(TextPage page) {
        this.page = page;
    }

    void write(Plan plan) {
        if (plan.changes().isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, "In " + plan.repository() + " milepost will:");
        legend(plan);
        for (List<Change> rows : RowGroups.sections(plan.changes())) {
            page.gap();
            section(rows.get(0).kind(), rows);
        }
    }

    private void section(Kind kind, List<Change> rows) {
        RowText cases = new RowText(page);
        switch (kind) {
            case LABEL, MILESTONE, PROJECT, PROJECT_FIELD, ISSUE, PROJECT_ITEM ->
                rows.forEach(change -> change.match(cases));
            case DEPENDENCY -> new RelationsText(page).dependencies(rows);
            case SUB_ISSUE -> new RelationsText(page).subIssues(rows);
        }
    }

    private void legend(Plan plan) {
        Set<Action> used = EnumSet.noneOf(Action.class);
        plan.changes().forEach(change -> used.add(change.action()));
        Map<Symbol, Set<String>> verbs = new LinkedHashMap<>();
        used.forEach(action -> verbs.computeIfAbsent(Symbol.of(action), mark -> new LinkedHashSet<>())
                .add(meaning(action)));
        verbs.forEach((mark, words) -> page.row(2, mark, words.stream().collect(Collectors.joining(" or "))));
        RelationsText.legend(plan.changes()).ifPresent(line -> page.line(2, line));
    }

    private static String meaning(Action action) {
        return switch (action) {
            case CREATE, UPDATE, CLOSE, REOPEN, DELETE, NONE -> Words.verb(action);
            case ADOPT -> "adopt (take over, keeping its text)";
            case CONFLICT -> "leave alone: conflict";
            case ORPHANED -> "leave alone: orphaned, its definition is gone";
        };
    }
}
