/** Findings: what is wrong, how bad it is, and where in which file. */
@NullMarked
package ai.coditect.milepost.diagnostic;

import org.jspecify.annotations.NullMarked;
