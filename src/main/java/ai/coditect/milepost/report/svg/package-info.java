/** What draws SVG: elements, the widths of text, colours. It knows nothing of what is drawn. */
@NullMarked
package ai.coditect.milepost.report.svg;

import org.jspecify.annotations.NullMarked;
