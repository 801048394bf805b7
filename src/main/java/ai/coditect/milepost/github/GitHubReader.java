package ai.coditect.milepost.github;

import ai.coditect.milepost.github.graphql.GraphQlReader;
import ai.coditect.milepost.github.graphql.IssueLookup;
import ai.coditect.milepost.github.rest.NewestIssues;
import ai.coditect.milepost.github.rest.NumberedIssues;
import ai.coditect.milepost.github.rest.RestReader;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.remote.RepositoryReader;
import java.util.List;
import java.util.Set;

/** Reads a repository: by GraphQL in as few requests as it takes, by REST where the server has no GraphQL. */
public final class GitHubReader implements RepositoryReader {

    /** By REST, for more numbers than these the list of the newest issues costs less. */
    private static final int MOST_ONE_BY_ONE = 10;

    private final GraphQlReader graphQl;
    private final IssueLookup lookup;
    private final RestReader rest;
    private final NumberedIssues numbered;
    private final NewestIssues newest;

    GitHubReader(
            GraphQlReader graphQl, IssueLookup lookup, RestReader rest, NumberedIssues numbered, NewestIssues newest) {
        this.graphQl = graphQl;
        this.lookup = lookup;
        this.rest = rest;
        this.numbered = numbered;
        this.newest = newest;
    }

    /** {@inheritDoc} Without a title there is no milestone to look into, so the whole repository is read. */
    @Override
    public LiveState readMilestones(Set<String> titles) {
        return titles.isEmpty()
                ? readEverything()
                : graphQl.readMilestones(titles).orElseGet(() -> rest.readMilestones(titles));
    }

    @Override
    public LiveState readEverything() {
        return graphQl.readEverything().orElseGet(rest::readEverything);
    }

    @Override
    public List<LiveIssue> newestIssues() {
        return newest.read();
    }

    @Override
    public List<LiveIssue> issues(int first, int last) {
        return lookup.issues(first, last)
                .orElseGet(() -> last - first < MOST_ONE_BY_ONE ? numbered.issues(first, last) : newest.read());
    }

    @Override
    public List<LiveLabel> labels() {
        return graphQl.labels().orElseGet(rest::labels);
    }

    @Override
    public List<LiveMilestone> milestones() {
        return graphQl.milestones().orElseGet(rest::milestones);
    }

    @Override
    public LiveIssue issue(int number) {
        return graphQl.issue(number).orElseGet(() -> numbered.issue(number));
    }
}
