/** Issues as records: the same keys and values, whether they come as JSON, as rows of a table or above a text. */
@NullMarked
package ai.coditect.milepost.importer.records;

import org.jspecify.annotations.NullMarked;
