/** The fields of issues that an organisation has, and their values. */
@NullMarked
package ai.coditect.milepost.sandbox.state.field;

import org.jspecify.annotations.NullMarked;
