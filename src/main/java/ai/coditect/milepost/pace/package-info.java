/** How fast writes may follow one another: one model, by which a run waits and a forecast reckons. */
@NullMarked
package ai.coditect.milepost.pace;

import org.jspecify.annotations.NullMarked;
