package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.ProjectOwner;
import java.util.List;

/**
 * Writes to the project board that belongs to a repository, each write once. Where there are several, there is one
 * reply for each, in the same order.
 */
public interface ProjectWriter {

    /** Creates a project that the repository shows. */
    Reply<LiveProject> create(ProjectOwner owner, String title);

    /** Makes the repository show the project. */
    Reply<LiveProject> link(LiveProject project);

    /** Creates fields, those of single selects with their options. */
    List<Reply<LiveProject.Field>> createFields(LiveProject project, List<DeclaredProject.Field> fields);

    /** Adds options behind those that the field has. */
    Reply<LiveProject.Field> addOptions(LiveProject.Field field, List<String> options);

    /** Puts issues on the board; one that is there already stays as it is. */
    List<Reply<LiveProjectItem>> addItems(LiveProject project, List<LiveIssue> issues);

    /** Sets and takes away values; each reply is about all values of an item. */
    List<Reply<ItemWrite>> write(LiveProject project, List<ItemWrite> items);
}
