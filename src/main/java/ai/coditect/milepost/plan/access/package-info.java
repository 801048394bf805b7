/** What a plan asks for that the repository, or the token, does not allow. */
@NullMarked
package ai.coditect.milepost.plan.access;

import org.jspecify.annotations.NullMarked;
