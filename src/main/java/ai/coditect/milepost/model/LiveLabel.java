package ai.coditect.milepost.model;

import java.util.Optional;

/**
 * A label as it is on GitHub.
 *
 * @param color six hex digits in the case that they were sent in
 */
public record LiveLabel(LabelName name, String color, Optional<String> description) {}
