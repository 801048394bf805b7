/** What follows from the dependencies between the declared issues: layers, hours, the critical path. Pure. */
@NullMarked
package ai.coditect.milepost.graph;

import org.jspecify.annotations.NullMarked;
