package ai.coditect.milepost.model;

/**
 * An issue as another one refers to it: by its number, by repository and number where it belongs to another repository,
 * or by its id while it has no number yet. Its text is what a reader knows it by.
 */
public sealed interface IssueLink permits IssueId, IssueNumber, IssueRef {}
