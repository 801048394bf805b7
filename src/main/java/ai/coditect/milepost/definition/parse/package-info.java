/**
 * YAML nodes to records that hold what is written, with its places: the keys are known and the values have their type.
 */
@NullMarked
package ai.coditect.milepost.definition.parse;

import org.jspecify.annotations.NullMarked;
