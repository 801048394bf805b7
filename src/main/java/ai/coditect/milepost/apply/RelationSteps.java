package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries out the rows of relations: dependencies and sub-issues. */
final class RelationSteps {

    private final RepositoryReader reader;
    private final RepositoryWriter writer;
    private final IssueWriteBuilder writes;
    private final ApplyState state;

    RelationSteps(RepositoryReader reader, RepositoryWriter writer, IssueWriteBuilder writes, ApplyState state) {
        this.reader = reader;
        this.writer = writer;
        this.writes = writes;
        this.state = state;
    }

    /** Adds or removes relations, all of one kind and action, in as few requests as the server allows. */
    List<StepOutcome> carryOut(List<RelationChange> changes) {
        Action action = changes.get(0).action();
        List<Relation> relations =
                changes.stream().flatMap(change -> relation(change).stream()).toList();
        List<Reply<Relation>> replies = relations.isEmpty() ? List.of() : send(action, relations);
        List<StepOutcome> outcomes = new ArrayList<>();
        int sent = 0;
        for (RelationChange change : changes) {
            Optional<Relation> relation = relation(change);
            outcomes.add(
                    relation.isPresent()
                            ? settle(change, relation.get(), replies.get(sent++))
                            : new StepOutcome.Skipped(
                                    change, state.whyMissing(List.of(change.issue(), change.other()))));
        }
        return outcomes;
    }

    private List<Reply<Relation>> send(Action action, List<Relation> relations) {
        return action == Action.CREATE ? writer.addRelations(relations) : writer.removeRelations(relations);
    }

    /** A relation cannot be there twice, so after a look it is safe to send it again. */
    private StepOutcome settle(RelationChange change, Relation relation, Reply<Relation> first) {
        try {
            Reply<Relation> reply = look(change, relation, first);
            if (reply instanceof Reply.Unanswered<Relation>) {
                reply = look(
                        change,
                        relation,
                        send(change.action(), List.of(relation)).get(0));
            }
            return outcome(change, relation, followed(change, relation, reply));
        } catch (ServiceException unreadable) {
            return new StepOutcome.Failed(change, unreadable.failure());
        }
    }

    /**
     * Writes what comes behind the relation, over whatever a person made of it meanwhile: the definitions win there.
     */
    private Reply<Relation> followed(RelationChange change, Relation relation, Reply<Relation> reply) {
        if (change.after().isNothing() || !(reply instanceof Reply.Done<Relation>)) {
            return reply;
        }
        Reply<LiveIssue> second = writer.updateIssue(
                relation.issue().number(), writes.write(change.issue().id(), change.after()), Precondition.none());
        if (second instanceof Reply.Done<LiveIssue> done) {
            return new Reply.Done<>(relation, done.remarks());
        }
        return second instanceof Reply.Refused<LiveIssue> refused
                ? new Reply.Refused<>(refused.failure())
                : new Reply.Unanswered<>(((Reply.Unanswered<LiveIssue>) second).failure());
    }

    /** What the reply leaves open is done if the relation turns out to be as it should. */
    private Reply<Relation> look(RelationChange change, Relation relation, Reply<Relation> reply) {
        return isOpen(reply) && isDone(change, relation) ? new Reply.Done<>(relation, List.of()) : reply;
    }

    private boolean isDone(RelationChange change, Relation relation) {
        boolean wanted = change.action() == Action.CREATE;
        LiveIssue read = reader.issue(relation.issue().number());
        return relation.isShownBy(read) && relation.isIn(read) == wanted;
    }

    private static boolean isOpen(Reply<Relation> reply) {
        return reply instanceof Reply.Unanswered<Relation>
                || (reply instanceof Reply.Refused<Relation> refused
                        && (refused.failure().kind() == FailureKind.ALREADY_EXISTS
                                || refused.failure().kind() == FailureKind.NOT_FOUND));
    }

    private Optional<Relation> relation(RelationChange change) {
        return state.live(change.issue())
                .flatMap(issue ->
                        state.live(change.other()).map(other -> new Relation(change.relation(), issue, other)));
    }

    private static StepOutcome outcome(RelationChange change, Relation relation, Reply<Relation> reply) {
        return Outcomes.of(
                change,
                reply,
                done -> OptionalInt.of(relation.issue().number()),
                done -> Optional.of(relation.issue().url()));
    }
}
