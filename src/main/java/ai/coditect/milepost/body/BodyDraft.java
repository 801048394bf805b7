package ai.coditect.milepost.body;

/**
 * The body that an issue is to get: its text and the base for its marker. Both may hold references {@code #{id}} to
 * issues that get their numbers while the plan is carried out.
 *
 * @param text without the marker
 */
public record BodyDraft(String text, Base base) {}
