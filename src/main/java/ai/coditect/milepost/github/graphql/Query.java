package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Shape;

/**
 * A query about a repository.
 *
 * @param answer what the {@code repository} of the answer looks like
 */
record Query(String text, Shape answer) {}
