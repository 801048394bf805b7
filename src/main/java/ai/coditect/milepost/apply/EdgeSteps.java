package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.plan.Action;
import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.DependencyChange;
import ai.coditect.milepost.plan.IssueHandle;
import ai.coditect.milepost.plan.SubIssueChange;
import ai.coditect.milepost.remote.Edge;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** Carries out the rows of edges: dependencies and sub-issues. */
final class EdgeSteps {

    private final RepositoryRef repository;
    private final RepositoryReader reader;
    private final RepositoryWriter writer;
    private final Ledger ledger;

    EdgeSteps(RepositoryRef repository, RepositoryReader reader, RepositoryWriter writer, Ledger ledger) {
        this.repository = repository;
        this.reader = reader;
        this.writer = writer;
        this.ledger = ledger;
    }

    /** Adds or removes dependencies, all of one action, in as few requests as the server allows. */
    List<StepOutcome> dependencies(List<DependencyChange> changes) {
        boolean adds = changes.get(0).action() == Action.CREATE;
        Function<List<Edge>, List<Reply<Edge>>> send = adds ? writer::addBlockedBy : writer::removeBlockedBy;
        List<Edge> edges = new ArrayList<>();
        changes.forEach(change -> edge(change.blocked(), change.blocker()).ifPresent(edges::add));
        List<Reply<Edge>> replies = edges.isEmpty() ? List.of() : send.apply(edges);
        List<StepOutcome> outcomes = new ArrayList<>();
        int sent = 0;
        for (DependencyChange change : changes) {
            Optional<Edge> edge = edge(change.blocked(), change.blocker());
            if (edge.isEmpty()) {
                outcomes.add(skipped(change));
                continue;
            }
            Predicate<LiveIssue> there =
                    live -> live.blockedBy().contains(ref(edge.get().object())) == adds;
            outcomes.add(settle(
                    change,
                    edge.get(),
                    replies.get(sent++),
                    there,
                    one -> send.apply(List.of(one)).get(0)));
        }
        return outcomes;
    }

    /** Puts one sub-issue under its parent, or takes it out. */
    StepOutcome subIssue(SubIssueChange change) {
        boolean adds = change.action() == Action.CREATE;
        Function<Edge, Reply<Edge>> send = adds ? writer::addSubIssue : writer::removeSubIssue;
        Optional<Edge> edge = edge(change.parent(), change.child());
        if (edge.isEmpty()) {
            return skipped(change);
        }
        Predicate<LiveIssue> there =
                live -> live.subIssues().contains(ref(edge.get().object())) == adds;
        return settle(change, edge.get(), send.apply(edge.get()), there, send);
    }

    /** An edge cannot be there twice, so after a look it is safe to send it again. */
    private StepOutcome settle(
            Change change, Edge edge, Reply<Edge> first, Predicate<LiveIssue> there, Function<Edge, Reply<Edge>> send) {
        Reply<Edge> reply = first;
        try {
            if (isOpen(reply) && !there.test(reader.issue(edge.subject().number()))) {
                reply = reply instanceof Reply.Unanswered<Edge> ? send.apply(edge) : reply;
                if (isOpen(reply) && !there.test(reader.issue(edge.subject().number()))) {
                    return Outcomes.of(change, reply, done -> number(edge), done -> url(edge));
                }
            }
        } catch (ServiceException unreadable) {
            return new StepOutcome.Failed(change, unreadable.failure());
        }
        return isOpen(reply)
                ? new StepOutcome.Applied(change, number(edge), url(edge), List.of())
                : Outcomes.of(change, reply, done -> number(edge), done -> url(edge));
    }

    private static boolean isOpen(Reply<Edge> reply) {
        return reply instanceof Reply.Unanswered<Edge>
                || (reply instanceof Reply.Refused<Edge> refused
                        && (refused.failure().kind() == FailureKind.ALREADY_EXISTS
                                || refused.failure().kind() == FailureKind.NOT_FOUND));
    }

    private Optional<Edge> edge(IssueHandle subject, IssueHandle object) {
        return ledger.live(subject).flatMap(from -> ledger.live(object).map(to -> new Edge(from, to)));
    }

    private IssueRef ref(LiveIssue issue) {
        return new IssueRef(repository, issue.number());
    }

    private static StepOutcome skipped(Change change) {
        return new StepOutcome.Skipped(change, "one of the two issues could not be made");
    }

    private static OptionalInt number(Edge edge) {
        return OptionalInt.of(edge.subject().number());
    }

    private static Optional<String> url(Edge edge) {
        return Optional.of(edge.subject().url());
    }
}
