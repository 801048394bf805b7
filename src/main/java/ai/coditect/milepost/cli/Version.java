package ai.coditect.milepost.cli;

import java.util.Optional;

/** The version of this build. */
final class Version {

    private Version() {}

    /** As the jar's manifest says; {@code (unpackaged)} when run from class files. */
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
