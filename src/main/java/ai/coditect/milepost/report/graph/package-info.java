/** The dependency graph in the languages that draw it. */
@NullMarked
package ai.coditect.milepost.report.graph;

import org.jspecify.annotations.NullMarked;
