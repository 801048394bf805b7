/** Results as Markdown for GitHub, within a given size. */
@NullMarked
package ai.coditect.milepost.report.markdown;

import org.jspecify.annotations.NullMarked;
