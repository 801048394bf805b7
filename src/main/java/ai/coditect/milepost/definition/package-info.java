/** YAML files to declared state, or all their faults at once. */
@NullMarked
package ai.coditect.milepost.definition;

import org.jspecify.annotations.NullMarked;
