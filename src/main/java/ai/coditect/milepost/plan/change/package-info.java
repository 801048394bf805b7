/** The rows of a plan: plain data, from the planner to whoever carries them out or shows them. */
@NullMarked
package ai.coditect.milepost.plan.change;

import org.jspecify.annotations.NullMarked;
