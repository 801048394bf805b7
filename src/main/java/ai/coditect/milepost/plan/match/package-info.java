/** Which live label, milestone or issue is which definition's, and what was renamed. */
@NullMarked
package ai.coditect.milepost.plan.match;

import org.jspecify.annotations.NullMarked;
