package ai.coditect.milepost.model;

/** An issue of the repository at hand, by its number. */
public record IssueNumber(int value) implements IssueLink {
    @Override
    public String toString() {
        return "#" + value;
    }
}
