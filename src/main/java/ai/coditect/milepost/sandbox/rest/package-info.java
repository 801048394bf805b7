/** The REST API: routes, endpoints and the JSON of each resource. */
@NullMarked
package ai.coditect.milepost.sandbox.rest;

import org.jspecify.annotations.NullMarked;
