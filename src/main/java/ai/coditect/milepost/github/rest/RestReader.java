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
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.remote.RepositoryFacts;
import ai.coditect.milepost.remote.ServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final ListedIssues listed;
    private Optional<GHRepository> known = Optional.empty();

    public RestReader(
            ClientLibrary library,
            RepositoryName repository,
            ServerCapabilities server,
            FailureFactory failures,
            Paging paging,
            ListedIssues listed) {
        this.library = library;
        this.repository = repository;
        this.server = server;
        this.failures = failures;
        this.paging = paging;
        this.listed = listed;
    }

    public LiveState readMilestones(Set<String> titles) {
        List<LiveLabel> labels = labels();
        List<LiveMilestone> milestones = milestones();
        List<LiveIssue> issues = new ArrayList<>();
        for (LiveMilestone milestone : milestones) {
            if (titles.contains(milestone.title())) {
                issues.addAll(listed.ofMilestone(milestone.number()));
            }
        }
        return state(Scope.DECLARED_MILESTONES, labels, milestones, issues);
    }

    public LiveState readEverything() {
        List<LiveLabel> labels = labels();
        List<LiveMilestone> milestones = milestones();
        return state(Scope.WHOLE_REPOSITORY, labels, milestones, listed.all());
    }

    /** The repository without what is in it. */
    public RepositoryFacts facts() {
        return library.read("look at " + repository, gitHub -> {
            RepositoryAccess access = access(repository(gitHub));
            return new RepositoryFacts(repository.current(), access, server.features(), List.of());
        });
    }

    private static RepositoryAccess access(GHRepository found) {
        return new RepositoryAccess(found.isArchived(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private LiveState state(
            Scope scope, List<LiveLabel> labels, List<LiveMilestone> milestones, List<LiveIssue> issues) {
        return new LiveState(
                repository.asked(),
                scope,
                server.features(),
                known.map(RestReader::access).orElse(RepositoryAccess.UNTOLD),
                List.of(),
                labels,
                milestones,
                issues);
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
