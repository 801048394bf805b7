package ai.coditect.milepost.model;

/** An issue of another repository. */
public record IssueRef(RepositoryRef repository, int number) implements IssueLink {
    @Override
    public String toString() {
        return repository + "#" + number;
    }
}
