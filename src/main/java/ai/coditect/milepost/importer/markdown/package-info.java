/** Plans and issue documents in Markdown. */
@NullMarked
package ai.coditect.milepost.importer.markdown;

import org.jspecify.annotations.NullMarked;
