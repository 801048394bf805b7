package ai.coditect.milepost.sandbox.state.project;

import java.time.LocalDate;

/**
 * An iteration of an iteration field.
 *
 * @param days how long it takes
 */
public record ProjectIteration(String id, String title, LocalDate start, int days) {}
