package ai.coditect.milepost.doctor;

/** What is checked, in the order in which it is shown. */
public enum Subject {
    MILEPOST,
    JAVA,
    DEFINITIONS,
    SANDBOX,
    PROXY,
    CERTIFICATES,
    SERVER,
    TOKEN,
    CLOCK,
    BUDGET,
    REPOSITORY,
    PERMISSION,
    ASSIGNEES,
    ISSUE_TYPES,
    ISSUE_FIELDS,
    DEPENDENCIES
}
