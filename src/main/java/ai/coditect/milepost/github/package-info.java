/** The ports of {@code apply} on real GitHub. The client library's types never leave this package. */
@NullMarked
package ai.coditect.milepost.github;

import org.jspecify.annotations.NullMarked;
