/** How the embedded GitHub behaves: permissions, features, limits. */
@NullMarked
package ai.coditect.milepost.sandbox.settings;

import org.jspecify.annotations.NullMarked;
