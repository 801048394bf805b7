/** The ports to a repository on real GitHub. The client library's types never leave this package and those below it. */
@NullMarked
package ai.coditect.milepost.github;

import org.jspecify.annotations.NullMarked;
