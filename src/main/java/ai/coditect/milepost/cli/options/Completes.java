package ai.coditect.milepost.cli.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a shell offers for the value of an option or a parameter, where its type does not say so. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Completes {

    /** Where the candidates come from. */
    Source value();

    /** The sources of candidates. */
    enum Source {
        /** The ids of the issues in the definitions. */
        IDS,
        /** The labels in the definitions. */
        LABELS,
        /** The titles of the milestones in the definitions. */
        MILESTONES,
        /** The workstreams in the definitions. */
        WORKSTREAMS,
        FILES,
        DIRECTORIES,
        /** The commands of milepost. */
        COMMANDS,
        NOTHING
    }
}
