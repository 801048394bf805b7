/** What a run shows on GitHub Actions: annotations, the job summary, outputs and the comment on a pull request. */
@NullMarked
package ai.coditect.milepost.actions;

import org.jspecify.annotations.NullMarked;
