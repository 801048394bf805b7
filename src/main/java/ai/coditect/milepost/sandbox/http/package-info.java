/**
 * A request and its reply over HTTP, before anything is known of repositories: target, JSON body, token, rate limits,
 * errors.
 */
@NullMarked
package ai.coditect.milepost.sandbox.http;

import org.jspecify.annotations.NullMarked;
