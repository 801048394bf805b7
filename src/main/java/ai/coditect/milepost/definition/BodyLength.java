package ai.coditect.milepost.definition;

import ai.coditect.milepost.model.DeclaredIssue;

/** Tells how long the body of an issue is going to be on GitHub, its marker included. */
@FunctionalInterface
public interface BodyLength {

    /** The length in characters. */
    int of(DeclaredIssue issue);
}
