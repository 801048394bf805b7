package ai.coditect.milepost.model.planning;

/**
 * An account that has projects.
 *
 * @param id the id that GitHub's GraphQL uses
 */
public record ProjectOwner(String login, String id) {}
