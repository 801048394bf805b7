package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.progress.Progress;

/**
 * What {@code milepost report} tells.
 *
 * @param plan what the definitions and GitHub differ in
 * @param definitions the directory as the user named it
 */
public record ProjectReport(Progress progress, Plan plan, String definitions) {}
