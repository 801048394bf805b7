/** An embedded GitHub, for a first try without an account and for tests. */
@NullMarked
package ai.coditect.milepost.sandbox;

import org.jspecify.annotations.NullMarked;
