/** YAML files to declared state, or all their errors at once. */
@NullMarked
package ai.coditect.milepost.definition;

import org.jspecify.annotations.NullMarked;
