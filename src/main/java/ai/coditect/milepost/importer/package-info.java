/** The way in: files of other forms become definitions. */
@NullMarked
package ai.coditect.milepost.importer;

import org.jspecify.annotations.NullMarked;
