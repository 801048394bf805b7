/** The one connector that paces, retries, logs and redacts requests. */
@NullMarked
package ai.coditect.milepost.github.resilience;

import org.jspecify.annotations.NullMarked;
