package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Action;

/** The symbol of an action with its colour. */
record Mark(String symbol, Ink ink) {

    static Mark of(Action action) {
        return switch (action) {
            case CREATE -> new Mark("+", Ink.GREEN);
            case UPDATE, REOPEN -> new Mark("~", Ink.YELLOW);
            case ADOPT -> new Mark("=", Ink.GREEN);
            case CLOSE, DELETE -> new Mark("-", Ink.RED);
            case CONFLICT -> new Mark("!", Ink.RED);
            case ORPHANED -> new Mark("?", Ink.YELLOW);
            case NONE -> new Mark(" ", Ink.PLAIN);
        };
    }
}
