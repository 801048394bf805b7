/** JSON Schemas: of the definitions, and of what commands print for programs. */
@NullMarked
package ai.coditect.milepost.schema;

import org.jspecify.annotations.NullMarked;
