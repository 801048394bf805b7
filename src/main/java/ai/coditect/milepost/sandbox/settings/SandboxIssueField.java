package ai.coditect.milepost.sandbox.settings;

import java.util.List;

/**
 * A field that the issues of an organisation have.
 *
 * @param options the names to choose from, in order; none unless the type is a choice
 */
public record SandboxIssueField(String name, Type type, Visibility visibility, List<String> options) {

    /** What the values of a field are. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        SINGLE_SELECT,
        MULTI_SELECT
    }

    /** Who sees a field and its values. */
    public enum Visibility {
        /** Members, and who may write to the repository. */
        ORG_ONLY,
        ALL
    }

    public SandboxIssueField {
        options = List.copyOf(options);
    }

    public static SandboxIssueField text(String name) {
        return of(name, Type.TEXT);
    }

    public static SandboxIssueField number(String name) {
        return of(name, Type.NUMBER);
    }

    public static SandboxIssueField date(String name) {
        return of(name, Type.DATE);
    }

    public static SandboxIssueField singleSelect(String name, String... options) {
        return of(name, Type.SINGLE_SELECT, options);
    }

    public static SandboxIssueField multiSelect(String name, String... options) {
        return of(name, Type.MULTI_SELECT, options);
    }

    /** The same field, on public repositories seen by everybody. */
    public SandboxIssueField visibleToAll() {
        return new SandboxIssueField(name, type, Visibility.ALL, options);
    }

    /** The fields that GitHub gives to every organisation. */
    static List<SandboxIssueField> defaults() {
        return List.of(
                singleSelect("Priority", "Urgent", "High", "Medium", "Low"),
                date("Start date"),
                date("Target date"),
                singleSelect("Effort", "High", "Medium", "Low"));
    }

    private static SandboxIssueField of(String name, Type type, String... options) {
        return new SandboxIssueField(name, type, Visibility.ORG_ONLY, List.of(options));
    }
}
