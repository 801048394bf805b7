package ai.coditect.milepost.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A milestone as the definitions name it. What is empty is left alone on GitHub.
 *
 * @param description an empty text takes it away
 * @param dueOn the calendar day it is due; GitHub keeps no time of day
 * @param previously titles that the milestone had before; a live one of such a title is renamed
 */
public record DeclaredMilestone(
        String title,
        Optional<String> description,
        Optional<LocalDate> dueOn,
        Optional<MilestoneState> state,
        List<String> previously) {
    public DeclaredMilestone {
        previously = List.copyOf(previously);
    }
}
