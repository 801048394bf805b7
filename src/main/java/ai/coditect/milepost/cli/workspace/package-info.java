/** Where a command was called: the repository of git around it, and what milepost keeps in that. */
@NullMarked
package ai.coditect.milepost.cli.workspace;

import org.jspecify.annotations.NullMarked;
