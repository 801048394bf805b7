/** Projects, their fields and their items as stored. */
@NullMarked
package ai.coditect.milepost.sandbox.state.project;

import org.jspecify.annotations.NullMarked;
