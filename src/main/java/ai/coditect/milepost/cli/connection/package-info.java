/** Connects to the repository that is meant, on GitHub or in the sandbox. */
@NullMarked
package ai.coditect.milepost.cli.connection;

import org.jspecify.annotations.NullMarked;
