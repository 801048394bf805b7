/** Drafts become definitions: ids, references, and what issues share; the text of each file. */
@NullMarked
package ai.coditect.milepost.importer.assembly;

import org.jspecify.annotations.NullMarked;
