/** What all that is stored has in common: ids, times, and how it stands in the file. */
@NullMarked
package ai.coditect.milepost.sandbox.state.entity;

import org.jspecify.annotations.NullMarked;
