/** The text of an issue: rendering, references, the marker, the three-way merge. Pure. */
@NullMarked
package ai.coditect.milepost.body;

import org.jspecify.annotations.NullMarked;
