package ai.coditect.milepost.cli;

import java.util.Optional;

/** The version of this build. */
final class Version {

    private static final String UNPACKAGED = "(unpackaged)";

    private Version() {}

    /** As the jar's manifest says; {@code (unpackaged)} when run from class files. */
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse(UNPACKAGED);
    }

    /** The tag of this version's release; a build without a version names the branch that it came from. */
    static String tag() {
        return current().equals(UNPACKAGED) ? "main" : "v" + current();
    }
}
