/** The data of the embedded GitHub, GitHub's rules for changing it, and the file that stores it. */
@NullMarked
package ai.coditect.milepost.sandbox.state;

import org.jspecify.annotations.NullMarked;
