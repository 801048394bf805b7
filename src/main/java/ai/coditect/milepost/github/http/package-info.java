/** Requests to GitHub, and what their answers mean: JSON, or a failure with what to do next. */
@NullMarked
package ai.coditect.milepost.github.http;

import org.jspecify.annotations.NullMarked;
