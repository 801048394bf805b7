/** The declared state, the live state and their keys: plain data, no I/O and no library types. */
@NullMarked
package ai.coditect.milepost.model;

import org.jspecify.annotations.NullMarked;
