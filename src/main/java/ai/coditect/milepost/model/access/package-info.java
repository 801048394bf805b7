/** What a server tells about a token, and about what may be done in a repository. */
@NullMarked
package ai.coditect.milepost.model.access;

import org.jspecify.annotations.NullMarked;
