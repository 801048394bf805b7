/** Carries a plan out through the ports it declares; keeps the order and the outcome of each step. */
@NullMarked
package ai.coditect.milepost.apply;

import org.jspecify.annotations.NullMarked;
