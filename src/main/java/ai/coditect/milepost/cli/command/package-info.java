/** What a command is: what its help says, what may stand on its line, and what it does. */
@NullMarked
package ai.coditect.milepost.cli.command;

import org.jspecify.annotations.NullMarked;
