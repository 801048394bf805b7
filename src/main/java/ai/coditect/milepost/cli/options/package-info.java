/** The options that commands share. Picocli fills them in. */
@NullMarked
package ai.coditect.milepost.cli.options;

import org.jspecify.annotations.NullMarked;
