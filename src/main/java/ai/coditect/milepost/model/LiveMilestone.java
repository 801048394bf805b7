package ai.coditect.milepost.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone as it is on GitHub.
 *
 * @param dueOn the date part of GitHub's {@code due_on}, which is midnight in California expressed in UTC
 */
public record LiveMilestone(
        int number, String title, Optional<String> description, Optional<LocalDate> dueOn, MilestoneState state) {}
