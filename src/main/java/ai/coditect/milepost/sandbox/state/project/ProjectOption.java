package ai.coditect.milepost.sandbox.state.project;

/**
 * An option of a single select.
 *
 * @param color by GitHub's name, as {@code RED}
 */
public record ProjectOption(String id, String name, String color, String description) {}
