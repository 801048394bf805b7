/** The command line: parse, call, print, exit status. The only package that prints. */
@NullMarked
package ai.coditect.milepost.cli;

import org.jspecify.annotations.NullMarked;
