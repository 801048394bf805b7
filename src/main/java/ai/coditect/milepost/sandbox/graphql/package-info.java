/** The GraphQL API: the schema, and how each of its fields is read or written. */
@NullMarked
package ai.coditect.milepost.sandbox.graphql;

import org.jspecify.annotations.NullMarked;
