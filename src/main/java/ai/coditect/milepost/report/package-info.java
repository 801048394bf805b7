/** What every form of a report shares: words, names, groups of rows. Decides nothing. */
@NullMarked
package ai.coditect.milepost.report;

import org.jspecify.annotations.NullMarked;
