/**
 * Places boxes in layers, and finds ways for the arrows between them. Geometry alone: it knows nothing of what is
 * drawn.
 */
@NullMarked
package ai.coditect.milepost.report.graph.layout;

import org.jspecify.annotations.NullMarked;
