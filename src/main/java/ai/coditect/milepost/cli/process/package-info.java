/** The process: its environment, its terminal, its interruption and its exit status. */
@NullMarked
package ai.coditect.milepost.cli.process;

import org.jspecify.annotations.NullMarked;
