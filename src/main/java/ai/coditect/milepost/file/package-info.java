/** Files that are written whole or not at all. */
@NullMarked
package ai.coditect.milepost.file;

import org.jspecify.annotations.NullMarked;
