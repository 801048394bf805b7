/** What a source of any form is read into: a draft of definitions, and everything that was lost on the way. */
@NullMarked
package ai.coditect.milepost.importer.draft;

import org.jspecify.annotations.NullMarked;
