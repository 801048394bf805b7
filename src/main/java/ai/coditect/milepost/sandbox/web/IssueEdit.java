package ai.coditect.milepost.sandbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person can change on the page of an issue; each is the last part of the address that its form is sent to. */
enum IssueEdit {
    TITLE,
    BODY,
    TASK,
    STATE,
    LABELS,
    COMMENT;

    /** Reasons to close an issue that do not mean that it is done. */
    static final List<String> CLOSED_UNDONE = List.of("not_planned", "duplicate");

    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<IssueEdit> of(String segment) {
        return Arrays.stream(values())
                .filter(edit -> edit.segment().equals(segment))
                .findFirst();
    }
}
