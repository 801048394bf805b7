/** What the embedded GitHub knows, the rules by which GitHub lets it be changed, and the file that keeps it. */
@NullMarked
package ai.coditect.milepost.sandbox.state;

import org.jspecify.annotations.NullMarked;
