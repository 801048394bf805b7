/** Shell scripts that create issues with {@code gh}: parsed and followed, and never run. */
@NullMarked
package ai.coditect.milepost.importer.shell;

import org.jspecify.annotations.NullMarked;
