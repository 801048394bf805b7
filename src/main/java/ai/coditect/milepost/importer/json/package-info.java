/** Issues in JSON. */
@NullMarked
package ai.coditect.milepost.importer.json;

import org.jspecify.annotations.NullMarked;
