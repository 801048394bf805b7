/** The comment at the end of a body that carries an issue's identity and what was last applied to it. Pure. */
@NullMarked
package ai.coditect.milepost.marker;

import org.jspecify.annotations.NullMarked;
