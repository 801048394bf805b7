/** A request, and what came of it: an answer, read within bounds, or none. Nothing here retries or waits. */
@NullMarked
package ai.coditect.milepost.github.exchange;

import org.jspecify.annotations.NullMarked;
