/** Issues in tables of comma-separated values. */
@NullMarked
package ai.coditect.milepost.importer.csv;

import org.jspecify.annotations.NullMarked;
