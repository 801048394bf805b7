/**
 * How far a plan is: each definition beside its issue, what is done, what can be started, what is late, what it costs.
 * Pure.
 */
@NullMarked
package ai.coditect.milepost.progress;

import org.jspecify.annotations.NullMarked;
