/** Results as text for a screen or a log. */
@NullMarked
package ai.coditect.milepost.report.text;

import org.jspecify.annotations.NullMarked;
