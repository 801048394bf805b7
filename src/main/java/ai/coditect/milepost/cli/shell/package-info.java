/** What makes milepost at home in a shell: help with a wrong command line, completion, manual pages. */
@NullMarked
package ai.coditect.milepost.cli.shell;

import org.jspecify.annotations.NullMarked;
