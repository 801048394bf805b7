package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.entity.NodeId;
import ai.coditect.milepost.sandbox.state.project.ProjectField;
import ai.coditect.milepost.sandbox.state.project.ProjectItem;
import ai.coditect.milepost.sandbox.state.project.ProjectIteration;
import ai.coditect.milepost.sandbox.state.project.ProjectOption;

/**
 * What an item has in a field.
 *
 * @param text as stored or, of the title, as the issue says
 */
record ProjectItemValue(ProjectItem item, ProjectField field, String text) implements Entity {

    @Override
    public long id() {
        return NodeId.hash(item.id() + " " + field.id());
    }

    @Override
    public String nodeId() {
        return new NodeId("PVTFV", id()).text();
    }

    /** The chosen option of a single select. */
    ProjectOption option() {
        return field.option(text).orElseThrow();
    }

    /** The chosen iteration of an iteration field. */
    ProjectIteration iteration() {
        return field.iteration(text).orElseThrow();
    }

    String typeName() {
        return switch (field.type()) {
            case NUMBER -> "ProjectV2ItemFieldNumberValue";
            case DATE -> "ProjectV2ItemFieldDateValue";
            case SINGLE_SELECT -> "ProjectV2ItemFieldSingleSelectValue";
            case ITERATION -> "ProjectV2ItemFieldIterationValue";
            case REPOSITORY -> "ProjectV2ItemFieldRepositoryValue";
            case TEXT,
                    TITLE,
                    ASSIGNEES,
                    LABELS,
                    LINKED_PULL_REQUESTS,
                    MILESTONE,
                    REVIEWERS,
                    PARENT_ISSUE,
                    SUB_ISSUES_PROGRESS -> "ProjectV2ItemFieldTextValue";
        };
    }
}
