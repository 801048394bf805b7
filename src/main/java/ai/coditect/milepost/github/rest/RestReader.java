package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.LiveState.Scope;
import ai.coditect.milepost.model.RepositoryRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueQueryBuilder;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/** Reads by REST with the client library's listings, for servers and proxies without GraphQL. */
public final class RestReader {

    private static final int PAGE = 100;

    private final GitHub gitHub;
    private final RepositoryRef repository;
    private final ServerCapabilities server;
    private final ClientLibrary typed;
    private Optional<GHRepository> known = Optional.empty();

    public RestReader(GitHub gitHub, RepositoryRef repository, ServerCapabilities server, ClientLibrary typed) {
        this.gitHub = gitHub;
        this.repository = repository;
        this.server = server;
        this.typed = typed;
    }

    public LiveState readMilestones(Set<String> titles) {
        List<LiveLabel> labels = labels();
        List<LiveMilestone> milestones = milestones();
        List<LiveIssue> issues = new ArrayList<>();
        for (LiveMilestone milestone : milestones) {
            if (titles.contains(milestone.title())) {
                issues.addAll(issues(Optional.of(milestone.number())));
            }
        }
        return new LiveState(repository, Scope.DECLARED_MILESTONES, server.features(), labels, milestones, issues);
    }

    public LiveState readEverything() {
        List<LiveLabel> labels = labels();
        List<LiveMilestone> milestones = milestones();
        return new LiveState(
                repository, Scope.WHOLE_REPOSITORY, server.features(), labels, milestones, issues(Optional.empty()));
    }

    public List<LiveLabel> labels() {
        return typed.call(
                "read the labels of " + repository,
                () -> repository().listLabels().withPageSize(PAGE).toList().stream()
                        .map(RestMapping::label)
                        .toList());
    }

    public List<LiveMilestone> milestones() {
        return typed.call(
                "read the milestones of " + repository,
                () -> repository().listMilestones(GHIssueState.ALL).withPageSize(PAGE).toList().stream()
                        .map(RestMapping::milestone)
                        .toList());
    }

    public LiveIssue issue(int number) {
        return typed.call(
                "read issue #" + number + " of " + repository,
                () -> RestMapping.issue(repository().getIssue(number)));
    }

    private List<LiveIssue> issues(Optional<Integer> milestone) {
        return typed.call("read the issues of " + repository, () -> {
            GHIssueQueryBuilder.ForRepository query = query();
            milestone.ifPresent(number -> query.milestone(number.toString()));
            query.sort(GHIssueQueryBuilder.Sort.CREATED).direction(GHDirection.ASC);
            return mapped(query.list().toList());
        });
    }

    private GHIssueQueryBuilder.ForRepository query() throws IOException {
        GHIssueQueryBuilder.ForRepository query = repository().queryIssues();
        query.state(GHIssueState.ALL).pageSize(PAGE);
        return query;
    }

    private static List<LiveIssue> mapped(List<GHIssue> issues) {
        return issues.stream()
                .filter(issue -> !issue.isPullRequest())
                .map(RestMapping::issue)
                .toList();
    }

    private GHRepository repository() throws IOException {
        if (known.isEmpty()) {
            GHRepository found = gitHub.getRepository(repository.toString());
            server.found(Optional.ofNullable(found.getNodeId()).orElse(""), found.getFullName(), repository);
            known = Optional.of(typed.withIssues(found));
        }
        return known.get();
    }
}
