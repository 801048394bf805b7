/** A plan or an outcome as text, Markdown or JSON. Decides nothing. */
@NullMarked
package ai.coditect.milepost.report;

import org.jspecify.annotations.NullMarked;
