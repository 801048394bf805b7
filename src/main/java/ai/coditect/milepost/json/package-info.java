/** JSON as text and as Jackson's trees. */
@NullMarked
package ai.coditect.milepost.json;

import org.jspecify.annotations.NullMarked;
