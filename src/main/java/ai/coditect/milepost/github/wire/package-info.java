/** The connections over which requests go, one after the other: made, kept, and given up in time. */
@NullMarked
package ai.coditect.milepost.github.wire;

import org.jspecify.annotations.NullMarked;
