package ai.coditect.milepost.progress;

import ai.coditect.milepost.body.TaskBoxes;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.schedule.Slot;
import ai.coditect.milepost.schedule.Unscheduled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A definition beside its issue.
 *
 * @param live its issue on GitHub; empty if there is none yet
 * @param people who has it: logins as they are on GitHub, or roles and logins of the definitions
 * @param waitsFor the open issues that block it
 * @param due the day by which it is to be done: its own, or its milestone's
 * @param doneOn the day on which it was closed
 * @param slot when it is going to be done, if it is open and could be scheduled
 * @param unscheduled why it could not
 * @param boxes the task boxes of its text
 * @param lateness whether its day is kept
 */
public record TrackedIssue(
        DeclaredIssue declared,
        Optional<LiveIssue> live,
        Standing standing,
        List<String> people,
        List<IssueLink> waitsFor,
        Optional<LocalDate> due,
        Optional<LocalDate> doneOn,
        Optional<Slot> slot,
        Optional<Unscheduled> unscheduled,
        TaskBoxes boxes,
        Lateness lateness) {

    /** Whether it is done in time. */
    public enum Lateness {
        /** No day is named, or it is kept. */
        NONE,
        /** It is open, and by the schedule it will be done after its day, or cannot be done at all. */
        EXPECTED,
        /** It is open, and its day is over. */
        OVERDUE
    }

    public TrackedIssue {
        people = List.copyOf(people);
        waitsFor = List.copyOf(waitsFor);
    }

    public IssueId id() {
        return declared.id();
    }

    /** Its number on GitHub. */
    public Optional<Integer> number() {
        return live.map(LiveIssue::number);
    }

    /** Its page on GitHub. */
    public Optional<String> url() {
        return live.map(LiveIssue::url);
    }

    /** Its title on GitHub, or in the definitions if it is not there yet. */
    public String title() {
        return live.map(LiveIssue::title).orElse(declared.title());
    }

    public BigDecimal hours() {
        return declared.estimateHours().orElse(BigDecimal.ZERO);
    }

    public boolean isOpen() {
        return standing == Standing.READY || standing == Standing.BLOCKED;
    }

    public boolean isLate() {
        return lateness != Lateness.NONE;
    }
}
