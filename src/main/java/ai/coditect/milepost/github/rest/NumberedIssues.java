package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.ApiResult;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads issues by their numbers, one at a time. */
public final class NumberedIssues {

    /** What a number stands for. */
    sealed interface Numbered {

        /** An issue. */
        record Issue(LiveIssue issue) implements Numbered {}

        /**
         * Something was given the number, but no issue is there: a pull request, or an issue that is deleted or moved.
         */
        record Taken(Failure why) implements Numbered {}

        /** Nothing, or something that issues are not told of, such as a discussion. */
        record Unknown(Failure why) implements Numbered {}
    }

    private final RequestFactory requests;
    private final ApiClient client;
    private final Paging paging;

    public NumberedIssues(RequestFactory requests, ApiClient client, Paging paging) {
        this.requests = requests;
        this.client = client;
        this.paging = paging;
    }

    /**
     * The issue of this number.
     *
     * @throws ServiceException when there is none, or it cannot be read
     */
    public LiveIssue issue(int number) {
        Numbered found = find(number);
        if (found instanceof Numbered.Issue here) {
            return here.issue();
        }
        throw new ServiceException(
                found instanceof Numbered.Taken taken ? taken.why() : ((Numbered.Unknown) found).why());
    }

    /** The issues among these numbers. */
    public List<LiveIssue> issues(int first, int last) {
        List<LiveIssue> issues = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            paging.goOn("read the issues between #" + first + " and #" + last + " of " + requests.repository());
            if (find(number) instanceof Numbered.Issue here) {
                issues.add(here.issue());
            }
        }
        return issues;
    }

    /**
     * What the number stands for.
     *
     * @throws ServiceException when that cannot be read
     */
    Numbered find(int number) {
        String wanted = "read issue #" + number + " of " + requests.repository();
        ApiResult result = client.send(requests.get("/issues/" + number, wanted), RestShapes.ISSUE);
        if (result instanceof ApiResult.Failed failed) {
            return missing(failed.failure());
        }
        JsonNode answer = ((ApiResult.Success) result).body();
        LiveIssue issue = RestMapping.issue(answer);
        if (answer.has("pull_request")) {
            return new Numbered.Taken(client.failures().isPullRequest(wanted));
        }
        return requests.repository().holds(issue, number)
                ? new Numbered.Issue(issue)
                : new Numbered.Taken(client.failures().movedAway(wanted));
    }

    private static Numbered missing(Failure failure) {
        if (failure.kind() == FailureKind.GONE) {
            return new Numbered.Taken(failure);
        }
        if (failure.kind() == FailureKind.NOT_FOUND) {
            return new Numbered.Unknown(failure);
        }
        throw new ServiceException(failure);
    }
}
