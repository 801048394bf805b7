/** How the embedded GitHub behaves: who may do what, which features it has, how much it lets through. */
@NullMarked
package ai.coditect.milepost.sandbox.settings;

import org.jspecify.annotations.NullMarked;
