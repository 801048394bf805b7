/** HTTP requests and replies as GitHub handles them: target, JSON body, authentication, rate limits, errors. */
@NullMarked
package ai.coditect.milepost.sandbox.http;

import org.jspecify.annotations.NullMarked;
