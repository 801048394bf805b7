/** Declared state and live state to a plan. Pure: the same inputs give the same bytes. */
@NullMarked
package ai.coditect.milepost.plan;

import org.jspecify.annotations.NullMarked;
