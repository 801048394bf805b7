/**
 * The files of a definitions directory as YAML nodes that know where they stand, or what keeps them from being read.
 */
@NullMarked
package ai.coditect.milepost.definition.yaml;

import org.jspecify.annotations.NullMarked;
