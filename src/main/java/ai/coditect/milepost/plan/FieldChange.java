package ai.coditect.milepost.plan;

import java.util.Optional;

/**
 * One field of a row. A list is its elements joined by {@code ", "}; a body is its text without the marker.
 *
 * @param before empty when there is nothing there yet
 * @param after empty when it is taken away
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after, Reason reason) {}
