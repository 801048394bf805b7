package ai.coditect.milepost.model;

/** A live issue that another one refers to, possibly in another repository. */
public record IssueRef(RepositoryRef repository, int number) {}
