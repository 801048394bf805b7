/** GraphQL on GitHub: queries for a whole repository, page by page, and mutations that write several things at once. */
@NullMarked
package ai.coditect.milepost.github.graphql;

import org.jspecify.annotations.NullMarked;
