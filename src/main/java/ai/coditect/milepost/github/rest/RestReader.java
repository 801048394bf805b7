package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RepositoryName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.LiveState.Scope;
import ai.coditect.milepost.remote.ServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueQueryBuilder;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.PagedIterable;
import org.kohsuke.github.PagedIterator;

/** Reads by REST, for servers and proxies without GraphQL. */
public final class RestReader {

    private static final int PAGE = 100;

    private final ClientLibrary library;
    private final RepositoryName repository;
    private final ServerCapabilities server;
    private final FailureFactory failures;
    private final Paging paging;
    private Optional<GHRepository> known = Optional.empty();

    public RestReader(
            ClientLibrary library,
            RepositoryName repository,
            ServerCapabilities server,
            FailureFactory failures,
            Paging paging) {
        this.library = library;
        this.repository = repository;
        this.server = server;
        this.failures = failures;
        this.paging = paging;
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
        return new LiveState(
                repository.asked(), Scope.DECLARED_MILESTONES, server.features(), labels, milestones, issues);
    }

    public LiveState readEverything() {
        List<LiveLabel> labels = labels();
        List<LiveMilestone> milestones = milestones();
        return new LiveState(
                repository.asked(),
                Scope.WHOLE_REPOSITORY,
                server.features(),
                labels,
                milestones,
                issues(Optional.empty()));
    }

    public List<LiveLabel> labels() {
        String wanted = "read the labels of " + repository;
        return library.read(
                wanted, gitHub -> all(wanted, repository(gitHub).listLabels().withPageSize(PAGE), RestMapping::label));
    }

    public List<LiveMilestone> milestones() {
        String wanted = "read the milestones of " + repository;
        return library.read(
                wanted,
                gitHub -> all(
                        wanted,
                        repository(gitHub).listMilestones(GHIssueState.ALL).withPageSize(PAGE),
                        RestMapping::milestone));
    }

    private List<LiveIssue> issues(Optional<Integer> milestone) {
        String wanted = "read the issues of " + repository;
        return library.read(wanted, gitHub -> {
            GHIssueQueryBuilder.ForRepository query = repository(gitHub).queryIssues();
            milestone.ifPresent(number -> query.milestone(number.toString()));
            query.state(GHIssueState.ALL)
                    .sort(GHIssueQueryBuilder.Sort.CREATED)
                    .direction(GHDirection.ASC)
                    .pageSize(PAGE);
            return all(wanted, query.list(), Numbered::of).stream()
                    .filter(found -> !found.isPullRequest())
                    .map(Numbered::issue)
                    .toList();
        });
    }

    /** A pull request is an issue to REST, and is left out once the list is read. */
    private record Numbered(LiveIssue issue, boolean isPullRequest) {
        static Numbered of(GHIssue issue) {
            return new Numbered(RestMapping.issue(issue), issue.isPullRequest());
        }
    }

    private <G, T> List<T> all(String wanted, PagedIterable<G> list, Function<G, T> mapping) {
        Paging.Pages<T> pages = paging.begin(wanted);
        PagedIterator<G> iterator = list.iterator();
        while (iterator.hasNext()) {
            pages.add(iterator.nextPage().stream().map(mapping).toList());
            pages.beforeNext();
        }
        return pages.all();
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
