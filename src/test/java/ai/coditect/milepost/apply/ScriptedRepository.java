package ai.coditect.milepost.apply;

import static ai.coditect.milepost.plan.IssueExample.REPOSITORY;

import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.FieldsWrite;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.remote.Sleeper;
import ai.coditect.milepost.testing.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A repository in memory behind both ports. It notes every call, in words and in order, with the waits between them; a
 * test says how its next writes are answered, how long its lists lag and what happens right before a call.
 */
final class ScriptedRepository implements RepositoryReader, RepositoryWriter, Sleeper {

    private final VirtualTime time = new VirtualTime();
    private final List<String> calls = new ArrayList<>();
    private final List<IssueWrite> issueWrites = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Map<String, Runnable> before = new HashMap<>();
    private final Map<Object, Instant> listedFrom = new HashMap<>();
    private final Map<LabelName, LiveLabel> labels = new TreeMap<>();
    private final Map<Integer, LiveMilestone> milestones = new TreeMap<>();
    private final Map<Integer, LiveIssue> issues = new TreeMap<>(Comparator.reverseOrder());
    private Duration lag = Duration.ZERO;
    private Duration turn = Duration.ZERO;
    private Optional<FailureKind> unreadable = Optional.empty();
    private boolean mayTriage = true;

    ScriptedRepository with(LiveLabel label) {
        labels.put(label.name(), label);
        return this;
    }

    ScriptedRepository with(LiveMilestone milestone) {
        milestones.put(milestone.number(), milestone);
        return this;
    }

    ScriptedRepository with(LiveIssue... some) {
        Stream.of(some).forEach(issue -> issues.put(issue.number(), issue));
        return this;
    }

    /** The answers to the next writes, one for each thing of a batch; after them, every write is done. */
    ScriptedRepository answering(Answer... some) {
        answers.addAll(List.of(some));
        return this;
    }

    /** What is created from now on is not in a list before this time has passed. */
    ScriptedRepository lagging(Duration time) {
        lag = time;
        return this;
    }

    /** Writes of issues wait this long for their turn. */
    ScriptedRepository waitingForATurn(Duration time) {
        turn = time;
        return this;
    }

    /** Every read from now on fails. */
    ScriptedRepository unreadable(FailureKind kind) {
        unreadable = Optional.of(kind);
        return this;
    }

    /** Reads work again. */
    ScriptedRepository readable() {
        unreadable = Optional.empty();
        return this;
    }

    /** The token may open issues; labels and milestones that it sets are dropped. */
    ScriptedRepository dropping() {
        mayTriage = false;
        return this;
    }

    /** Something happens right before the next call that begins with these words, once it is noted. */
    ScriptedRepository before(String call, Runnable event) {
        before.put(call, event);
        return this;
    }

    /** Every call and wait so far, and forgets them. */
    List<String> calls() {
        List<String> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    /** Everything that was sent as an issue, in order, whatever was answered. */
    List<IssueWrite> issueWrites() {
        return List.copyOf(issueWrites);
    }

    /** The issue as it is, without a call. */
    LiveIssue at(int number) {
        return Optional.ofNullable(issues.get(number)).orElseThrow();
    }

    /** How many issues there are. */
    int size() {
        return issues.size();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        note("sleep " + duration.toSeconds());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        time.sleep(duration);
    }

    @Override
    public LiveState readMilestones(Set<String> titles) {
        read("readMilestones " + new TreeSet<>(titles));
        return state(
                LiveState.Scope.DECLARED_MILESTONES,
                issues.values().stream()
                        .filter(issue -> issue.content()
                                .milestone()
                                .filter(titles::contains)
                                .isPresent())
                        .toList());
    }

    @Override
    public LiveState readEverything() {
        read("readEverything");
        return state(LiveState.Scope.WHOLE_REPOSITORY, List.copyOf(issues.values()));
    }

    private LiveState state(LiveState.Scope scope, List<LiveIssue> some) {
        return new LiveState(
                REPOSITORY,
                scope,
                EnumSet.allOf(ServerFeature.class),
                List.copyOf(labels.values()),
                List.copyOf(milestones.values()),
                some);
    }

    @Override
    public List<LiveIssue> newestIssues() {
        read("newestIssues");
        return issues.values().stream().filter(issue -> isListed(issue.link())).toList();
    }

    @Override
    public List<LiveIssue> issues(int first, int last) {
        read("issues #" + first + " to #" + last);
        return issues.values().stream()
                .filter(issue -> issue.number() >= first && issue.number() <= last)
                .toList();
    }

    @Override
    public List<LiveLabel> labels() {
        read("labels");
        return labels.values().stream().filter(label -> isListed(label.name())).toList();
    }

    @Override
    public List<LiveMilestone> milestones() {
        read("milestones");
        return milestones.values().stream()
                .filter(milestone -> isListed(milestone.title()))
                .toList();
    }

    @Override
    public LiveIssue issue(int number) {
        read("issue #" + number);
        return at(number);
    }

    @Override
    public List<Reply<LiveLabel>> createLabels(List<DeclaredLabel> some) {
        note("createLabels " + some.stream().map(DeclaredLabel::name).toList());
        return some.stream()
                .map(label -> labels.containsKey(label.name())
                        ? new Reply.Refused<LiveLabel>(Answer.failure(FailureKind.ALREADY_EXISTS))
                        : answer(() -> created(label.name(), put(label))))
                .toList();
    }

    @Override
    public Reply<LiveLabel> updateLabel(LabelName current, DeclaredLabel target) {
        note("updateLabel " + current + " to " + target.name());
        return answer(() -> {
            labels.remove(current);
            return put(target);
        });
    }

    private LiveLabel put(DeclaredLabel declared) {
        LiveLabel live = new LiveLabel(declared.name(), declared.color().orElse("ededed"), declared.description());
        labels.put(live.name(), live);
        return live;
    }

    @Override
    public Reply<LiveMilestone> createMilestone(DeclaredMilestone milestone) {
        note("createMilestone " + milestone.title());
        return answer(() -> created(milestone.title(), put(milestones.size() + 1, milestone)));
    }

    @Override
    public Reply<LiveMilestone> updateMilestone(int number, DeclaredMilestone target) {
        note("updateMilestone " + number + " to " + target.title());
        return answer(() -> put(number, target));
    }

    private LiveMilestone put(int number, DeclaredMilestone declared) {
        LiveMilestone live = new LiveMilestone(
                number,
                declared.title(),
                declared.description(),
                declared.dueOn(),
                declared.state().orElse(MilestoneState.OPEN));
        milestones.put(number, live);
        return live;
    }

    @Override
    public Reply<LiveIssue> createIssue(IssueWrite issue, Precondition precondition) {
        note("createIssue " + issue.content().title());
        int number = issues.keySet().stream().findFirst().orElse(0) + 1;
        LiveIssue empty = new LiveIssue(
                number,
                1000L + number,
                "I_" + number,
                IssueContent.EMPTY.withState(Optional.of(IssueState.OPEN)),
                List.of(),
                "https://github.com/" + REPOSITORY + "/issues/" + number,
                new Author("octocat", Author.Standing.SELF),
                Lifetime.UNKNOWN);
        return send(issue, precondition, () -> created(empty.link(), put(empty, issue)));
    }

    @Override
    public Reply<LiveIssue> updateIssue(int number, IssueWrite issue, Precondition precondition) {
        note("updateIssue #" + number + " " + new TreeSet<>(issue.fields()));
        return send(issue, precondition, () -> put(at(number), issue));
    }

    private Reply<LiveIssue> send(IssueWrite issue, Precondition precondition, Supplier<LiveIssue> effect) {
        Optional<Failure> violated = precondition.violated(turn);
        if (violated.isPresent()) {
            return new Reply.Refused<>(violated.get());
        }
        issueWrites.add(issue);
        return answer(effect);
    }

    private LiveIssue put(LiveIssue old, IssueWrite write) {
        IssueContent content = old.content();
        for (IssueField field : write.fields()) {
            boolean triage = field == IssueField.LABELS || field == IssueField.MILESTONE;
            if (mayTriage || !triage) {
                content = FieldRules.copy(field, write.content(), content);
            }
        }
        return put(old, content);
    }

    private LiveIssue put(LiveIssue old, IssueContent content) {
        LiveIssue now = new LiveIssue(
                old.number(),
                old.databaseId(),
                old.nodeId(),
                content,
                old.subIssues(),
                old.url(),
                old.author(),
                Lifetime.UNKNOWN);
        issues.put(now.number(), now);
        return now;
    }

    @Override
    public List<Reply<FieldValues>> setFields(List<FieldsWrite> writes, Precondition precondition) {
        note("setFields "
                + writes.stream()
                        .map(write -> write.issue().link() + " " + write.fields())
                        .toList());
        Optional<Failure> violated = precondition.violated(turn);
        if (violated.isPresent()) {
            return writes.stream()
                    .<Reply<FieldValues>>map(write -> new Reply.Refused<>(violated.get()))
                    .toList();
        }
        return writes.stream().map(write -> answer(() -> put(write))).toList();
    }

    private FieldValues put(FieldsWrite write) {
        LiveIssue issue = at(write.issue().number());
        FieldValues values = issue.content().fields();
        for (FieldName name : write.fields()) {
            values = values.with(name, write.values().of(name));
        }
        put(issue, issue.content().withFields(values));
        return values;
    }

    @Override
    public List<Reply<Relation>> addRelations(List<Relation> relations) {
        note("addRelations " + words(relations));
        return relations.stream()
                .map(relation -> answer(() -> changed(relation, true)))
                .toList();
    }

    @Override
    public List<Reply<Relation>> removeRelations(List<Relation> relations) {
        note("removeRelations " + words(relations));
        return relations.stream()
                .map(relation -> answer(() -> changed(relation, false)))
                .toList();
    }

    private static List<String> words(List<Relation> relations) {
        return relations.stream()
                .map(relation -> relation.issue().link() + " " + relation.kind() + " "
                        + relation.other().link())
                .toList();
    }

    /** Makes the relation be there, or not. */
    Relation changed(Relation relation, boolean there) {
        LiveIssue old = at(relation.issue().number());
        IssueContent content = old.content();
        List<IssueLink> blockers = new ArrayList<>(content.blockedBy());
        IssueLink link = relation.other().link();
        switch (relation.kind()) {
            case BLOCKED_BY -> {
                blockers.remove(link);
                blockers.addAll(there ? List.of(link) : List.of());
                put(old, content.withBlockedBy(blockers));
            }
            case SUB_ISSUE_OF -> put(old, content.withParent(there ? Optional.of(link) : Optional.empty()));
        }
        return relation;
    }

    private <T> Reply<T> answer(Supplier<T> effect) {
        return Optional.ofNullable(answers.poll()).orElseGet(Answer::done).to(effect);
    }

    private <T> T created(Object key, T value) {
        listedFrom.put(key, time.instant().plus(lag));
        return value;
    }

    private boolean isListed(Object key) {
        return !listedFrom.getOrDefault(key, Instant.MIN).isAfter(time.instant());
    }

    private void read(String call) {
        note(call);
        unreadable.ifPresent(kind -> {
            throw new ServiceException(Answer.failure(kind));
        });
    }

    private void note(String call) {
        calls.add(call);
        before.keySet().stream()
                .filter(call::startsWith)
                .findFirst()
                .map(before::remove)
                .ifPresent(Runnable::run);
    }
}
