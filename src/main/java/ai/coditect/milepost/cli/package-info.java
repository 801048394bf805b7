/** The command line: its commands and its entry point. This package and those below it are the only ones that print. */
@NullMarked
package ai.coditect.milepost.cli;

import org.jspecify.annotations.NullMarked;
