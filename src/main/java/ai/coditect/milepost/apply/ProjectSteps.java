package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.ProjectChange;
import ai.coditect.milepost.plan.change.ProjectFieldChange;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries out the rows of the project and of its fields. */
final class ProjectSteps {

    private final ProjectReader reader;
    private final ProjectWriter writer;
    private final Creation creation;
    private final Optional<DeclaredProject> declared;
    private final BoardState state;

    /** @param declared the board of the plan's rows */
    ProjectSteps(
            ProjectReader reader,
            ProjectWriter writer,
            Creation creation,
            Optional<DeclaredProject> declared,
            BoardState state) {
        this.reader = reader;
        this.writer = writer;
        this.creation = creation;
        this.declared = declared;
        this.state = state;
    }

    /** Creates the project, exactly once although titles are not unique, and has the repository show it. */
    StepOutcome project(ProjectChange change) {
        Optional<LiveProject> there = change.live();
        if (change.action() == Action.CREATE) {
            Reply<LiveProject> settled = creation.settle(
                    writer.create(change.owner(), change.declared().title()),
                    () -> writer.create(change.owner(), change.declared().title()),
                    () -> find(change.declared()),
                    "the project \"" + change.key() + "\"");
            if (!(settled instanceof Reply.Done<LiveProject> done)) {
                return outcome(change, settled);
            }
            there = Optional.of(done.value());
        }
        LiveProject project = there.orElseThrow();
        state.isThere(project);
        Reply<LiveProject> linked =
                project.link() == LiveProject.Link.LINKED ? new Reply.Done<>(project, List.of()) : writer.link(project);
        return outcome(change, linked);
    }

    private Optional<LiveProject> find(DeclaredProject project) {
        BoardReading reading = reader.read(project, List.of());
        if (reading instanceof BoardReading.Ambiguous several) {
            throw new ServiceException(new Failure(
                    FailureKind.UNSETTLED,
                    "there are several projects of this title by now: " + several.numbers(),
                    "Another run may have created one at the same moment. Delete the one that is not needed."));
        }
        if (reading instanceof BoardReading.Denied denied) {
            throw new ServiceException(new Failure(FailureKind.NOT_ALLOWED, denied.summary(), denied.remedy()));
        }
        return reading.live();
    }

    private static StepOutcome outcome(ProjectChange change, Reply<LiveProject> reply) {
        return Outcomes.of(change, reply, live -> OptionalInt.of(live.number()), live -> Optional.of(live.url()));
    }

    /** Creates fields, several in a request; their names are unique, so each is settled by looking for it. */
    List<StepOutcome> create(List<ProjectFieldChange> changes) {
        Optional<String> outOfReach = state.outOfReach();
        if (outOfReach.isPresent()) {
            return changes.stream()
                    .<StepOutcome>map(change -> new StepOutcome.Skipped(change, outOfReach.get()))
                    .toList();
        }
        LiveProject project = state.project().orElseThrow();
        List<Reply<LiveProject.Field>> replies = writer.createFields(
                project, changes.stream().map(ProjectFieldChange::declared).toList());
        List<StepOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            ProjectFieldChange change = changes.get(i);
            outcomes.add(outcome(
                    change,
                    creation.settle(
                            replies.get(i),
                            () -> writer.createFields(project, List.of(change.declared()))
                                    .get(0),
                            () -> find(change.declared()),
                            "the field \"" + change.key() + "\"")));
        }
        return outcomes;
    }

    /**
     * Adds options. They are read again first: GitHub takes all options at once, so one that somebody has added since
     * would be lost, with the values that people gave.
     */
    StepOutcome addOptions(ProjectFieldChange change) {
        Optional<String> outOfReach = state.outOfReach();
        if (outOfReach.isPresent()) {
            return new StepOutcome.Skipped(change, outOfReach.get());
        }
        Reply<LiveProject.Field> reply = addMissing(change.declared());
        return outcome(change, reply instanceof Reply.Unanswered ? addMissing(change.declared()) : reply);
    }

    private Reply<LiveProject.Field> addMissing(DeclaredProject.Field field) {
        Optional<LiveProject.Field> now = find(field);
        if (now.isEmpty()) {
            return new Reply.Refused<>(new Failure(
                    FailureKind.CHANGED_MEANWHILE,
                    "the field \"" + field.name() + "\" is no longer there",
                    "Run the same command again: it plans with what is there now."));
        }
        List<String> missing = now.get().lacking(field.options());
        return missing.isEmpty() ? new Reply.Done<>(now.get(), List.of()) : writer.addOptions(now.get(), missing);
    }

    private Optional<LiveProject.Field> find(DeclaredProject.Field field) {
        return declared.flatMap(this::find).flatMap(project -> project.field(field.name()));
    }

    private StepOutcome outcome(ProjectFieldChange change, Reply<LiveProject.Field> reply) {
        if (reply instanceof Reply.Done<LiveProject.Field> done) {
            state.isThere(done.value());
        } else {
            state.couldNotMake(change.declared().name());
        }
        return Outcomes.of(change, reply, field -> OptionalInt.empty(), field -> Optional.empty());
    }
}
