package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.change.Action;

/** The symbol of an action with its colour. */
record Symbol(String symbol, TextColor ink) {

    static Symbol of(Action action) {
        return switch (action) {
            case CREATE -> new Symbol("+", TextColor.GREEN);
            case UPDATE, REOPEN -> new Symbol("~", TextColor.YELLOW);
            case ADOPT -> new Symbol("=", TextColor.GREEN);
            case CLOSE, DELETE -> new Symbol("-", TextColor.RED);
            case CONFLICT -> new Symbol("!", TextColor.RED);
            case ORPHANED -> new Symbol("?", TextColor.YELLOW);
            case NONE -> new Symbol(" ", TextColor.PLAIN);
        };
    }
}
