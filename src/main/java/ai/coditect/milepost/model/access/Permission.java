package ai.coditect.milepost.model.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The role of an account in a repository. */
public enum Permission {
    READ,
    /** Labels and assigns issues; makes neither labels nor milestones. */
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN;

    /** The role that GitHub calls so; empty for one that is not known. */
    public static Optional<Permission> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As GitHub's pages call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it makes labels and milestones. */
    public boolean canWrite() {
        return this != READ && this != TRIAGE;
    }
}
