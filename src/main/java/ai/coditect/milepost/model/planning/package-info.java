/** What people plan with beside labels and milestones: the values of an organisation's issue fields. Plain data. */
@NullMarked
package ai.coditect.milepost.model.planning;

import org.jspecify.annotations.NullMarked;
