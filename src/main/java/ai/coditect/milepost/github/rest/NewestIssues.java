package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.ApiResult;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the newest issues, even those that no list shows yet. Lists lag a write by seconds, but issues and pull
 * requests are numbered in order, and each can be read as soon as it exists: so the numbers after the newest one in the
 * list are asked for one by one.
 */
public final class NewestIssues {

    /** A number may be missing because the issue was deleted or because a discussion has it. */
    private static final int MISSING_IN_A_ROW = 2;

    /** Far more than anybody creates in the seconds that a list lags. */
    private static final int MAX_UNLISTED = 500;

    private final RequestFactory requests;
    private final ApiClient client;
    private final Paging paging;

    public NewestIssues(RequestFactory requests, ApiClient client, Paging paging) {
        this.requests = requests;
        this.client = client;
        this.paging = paging;
    }

    /** The newest first, without pull requests. */
    public List<LiveIssue> read() {
        String wanted = "read the newest issues of " + requests.repository();
        JsonNode listed = client.send(
                        requests.get("/issues?state=all&sort=created&direction=desc&per_page=100", wanted),
                        Shape.listOf(RestShapes.ISSUE))
                .orThrow();
        int newest = 0;
        List<LiveIssue> issues = new ArrayList<>();
        for (JsonNode node : listed) {
            newest = Math.max(newest, node.path("number").asInt());
            issueOf(node).ifPresent(issues::add);
        }
        addUnlisted(newest, wanted, issues);
        return issues;
    }

    private void addUnlisted(int newest, String wanted, List<LiveIssue> issues) {
        int missing = 0;
        for (int number = newest + 1; missing < MISSING_IN_A_ROW; number++) {
            if (number - newest > MAX_UNLISTED) {
                throw new ServiceException(client.failures()
                        .malformed(wanted, "more than " + MAX_UNLISTED + " issues are in no list yet"));
            }
            ApiResult result = client.send(requests.get("/issues/" + number, wanted), RestShapes.ISSUE);
            if (result instanceof ApiResult.Success found) {
                missing = 0;
                paging.goOn(wanted);
                issueOf(found.body()).ifPresent(issue -> issues.add(0, issue));
            } else if (isMissing((ApiResult.Failed) result)) {
                missing++;
            } else {
                throw new ServiceException(((ApiResult.Failed) result).failure());
            }
        }
    }

    private static boolean isMissing(ApiResult.Failed failed) {
        FailureKind kind = failed.failure().kind();
        return kind == FailureKind.NOT_FOUND || kind == FailureKind.GONE;
    }

    private static Optional<LiveIssue> issueOf(JsonNode node) {
        return node.has("pull_request") ? Optional.empty() : Optional.of(RestMapping.issue(node));
    }
}
