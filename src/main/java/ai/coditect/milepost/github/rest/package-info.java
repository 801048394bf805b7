/** REST on GitHub: reads with the client library, and maps answers to the model. */
@NullMarked
package ai.coditect.milepost.github.rest;

import org.jspecify.annotations.NullMarked;
