/** Checks across all files: names are declared once, references lead somewhere, issues form no cycle. */
@NullMarked
package ai.coditect.milepost.definition.check;

import org.jspecify.annotations.NullMarked;
