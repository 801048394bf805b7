/**
 * When open work can be done: working time, and resource-constrained list scheduling over it. Pure and deterministic.
 *
 * <p>What is not modelled: several people on one issue (the first does it), part of a day that is over, work that is
 * begun, time for hand-overs, holidays that nobody wrote down. Work that nobody has is done as soon as nothing blocks
 * it, as if there were hands for it.
 */
@NullMarked
package ai.coditect.milepost.schedule;

import org.jspecify.annotations.NullMarked;
