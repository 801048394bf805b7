/**
 * The fields of an issue: how each is read, compared, and decided from what was last applied, what the definitions say
 * and what is on GitHub. Differences are data; nothing here is made for a screen.
 */
@NullMarked
package ai.coditect.milepost.plan.field;

import org.jspecify.annotations.NullMarked;
