/** The ports to a repository on GitHub: what reads it, what writes it, what comes back, and how either can fail. */
@NullMarked
package ai.coditect.milepost.remote;

import org.jspecify.annotations.NullMarked;
