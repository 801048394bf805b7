/** One decorated connector: pacing, retry, budgets, request log, redaction. */
@NullMarked
package ai.coditect.milepost.github.resilience;

import org.jspecify.annotations.NullMarked;
