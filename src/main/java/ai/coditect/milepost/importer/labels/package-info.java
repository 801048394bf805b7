/** Label files of other tools, and what settings.yml says about labels and milestones. */
@NullMarked
package ai.coditect.milepost.importer.labels;

import org.jspecify.annotations.NullMarked;
