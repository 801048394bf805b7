/** The report as a page of HTML that needs nothing but itself. */
@NullMarked
package ai.coditect.milepost.report.html;

import org.jspecify.annotations.NullMarked;
