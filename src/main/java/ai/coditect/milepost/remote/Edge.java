package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.LiveIssue;

/**
 * A relation between two live issues.
 *
 * @param subject the blocked issue, or the parent
 * @param object the blocker, or the sub-issue
 */
public record Edge(LiveIssue subject, LiveIssue object) {}
