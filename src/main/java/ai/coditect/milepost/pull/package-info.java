/**
 * What people changed on GitHub, as edits of the files of the definitions. Nothing is written here: the result is the
 * new text of each file.
 */
@NullMarked
package ai.coditect.milepost.pull;

import org.jspecify.annotations.NullMarked;
