package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.LiveState.Scope;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.ServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssueQueryBuilder;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/** Reads by REST, for servers and proxies without GraphQL. */
public final class RestReader {

    private static final int PAGE = 100;

    private final ClientLibrary library;
    private final RepositoryRef repository;
    private final ServerCapabilities server;
    private final FailureFactory failures;
    private Optional<GHRepository> known = Optional.empty();

    public RestReader(
            ClientLibrary library, RepositoryRef repository, ServerCapabilities server, FailureFactory failures) {
        this.library = library;
        this.repository = repository;
        this.server = server;
        this.failures = failures;
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
        return library.read(
                "read the labels of " + repository,
                gitHub -> repository(gitHub).listLabels().withPageSize(PAGE).toList().stream()
                        .map(RestMapping::label)
                        .toList());
    }

    public List<LiveMilestone> milestones() {
        return library.read(
                "read the milestones of " + repository,
                gitHub -> repository(gitHub).listMilestones(GHIssueState.ALL).withPageSize(PAGE).toList().stream()
                        .map(RestMapping::milestone)
                        .toList());
    }

    public LiveIssue issue(int number) {
        return library.read(
                "read issue #" + number + " of " + repository,
                gitHub -> RestMapping.issue(repository(gitHub).getIssue(number)));
    }

    private List<LiveIssue> issues(Optional<Integer> milestone) {
        return library.read("read the issues of " + repository, gitHub -> {
            GHIssueQueryBuilder.ForRepository query = repository(gitHub).queryIssues();
            milestone.ifPresent(number -> query.milestone(number.toString()));
            query.state(GHIssueState.ALL)
                    .sort(GHIssueQueryBuilder.Sort.CREATED)
                    .direction(GHDirection.ASC)
                    .pageSize(PAGE);
            return query.list().toList().stream()
                    .filter(issue -> !issue.isPullRequest())
                    .map(RestMapping::issue)
                    .toList();
        });
    }

    private GHRepository repository(GitHub gitHub) throws IOException {
        if (known.isEmpty()) {
            GHRepository found = gitHub.getRepository(repository.toString());
            server.found(Optional.ofNullable(found.getNodeId()).orElse(""), found.getFullName(), repository);
            if (!found.hasIssues()) {
                throw new ServiceException(failures.issuesOff());
            }
            known = Optional.of(found);
        }
        return known.get();
    }
}
