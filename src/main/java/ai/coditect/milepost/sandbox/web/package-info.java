/** The pages that a browser shows. */
@NullMarked
package ai.coditect.milepost.sandbox.web;

import org.jspecify.annotations.NullMarked;
