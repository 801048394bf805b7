package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Shape;
import java.util.Set;

/**
 * A query about a repository.
 *
 * @param answer what the {@code repository} of the answer looks like
 * @param numbered the aliases of what is asked for by its number, which nothing may have: see {@link Absent}
 */
record Query(String text, Shape answer, Set<String> numbered) {

    Query(String text, Shape answer) {
        this(text, answer, Set.of());
    }
}
