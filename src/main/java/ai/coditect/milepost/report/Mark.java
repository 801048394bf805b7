package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.change.Action;

/** The symbol of an action with its colour. */
record Mark(String symbol, TextColor ink) {

    static Mark of(Action action) {
        return switch (action) {
            case CREATE -> new Mark("+", TextColor.GREEN);
            case UPDATE, REOPEN -> new Mark("~", TextColor.YELLOW);
            case ADOPT -> new Mark("=", TextColor.GREEN);
            case CLOSE, DELETE -> new Mark("-", TextColor.RED);
            case CONFLICT -> new Mark("!", TextColor.RED);
            case ORPHANED -> new Mark("?", TextColor.YELLOW);
            case NONE -> new Mark(" ", TextColor.PLAIN);
        };
    }
}
