package ai.coditect.milepost.model;

/**
 * An item of the task list.
 *
 * @param text the item's Markdown, on one line
 * @param done whether the box starts ticked; after that the box belongs to people
 */
public record Task(String text, boolean done) {}
