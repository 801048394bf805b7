/** What commands print, on which stream, and what they show on GitHub Actions. */
@NullMarked
package ai.coditect.milepost.cli.output;

import org.jspecify.annotations.NullMarked;
