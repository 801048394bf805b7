/** The files of a definitions directory as YAML nodes with locations, or the errors that keep them from being read. */
@NullMarked
package ai.coditect.milepost.definition.yaml;

import org.jspecify.annotations.NullMarked;
