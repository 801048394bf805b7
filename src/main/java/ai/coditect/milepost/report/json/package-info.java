/** Results as JSON, for scripts. */
@NullMarked
package ai.coditect.milepost.report.json;

import org.jspecify.annotations.NullMarked;
