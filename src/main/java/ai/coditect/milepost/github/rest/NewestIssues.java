package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.graphql.IssueLookup;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.github.rest.NumberedIssues.Numbered;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the newest issues, even those that no list shows yet. Lists lag a write by seconds, but issues and pull
 * requests are numbered in order, and each can be read as soon as it exists: so the numbers after the newest one in the
 * list are asked for: many at once where the server has GraphQL, else one by one.
 */
public final class NewestIssues {

    /** Discussions share the numbers, and GitHub says of them what it says of a number that nothing has. */
    private static final int UNKNOWN_IN_A_ROW = 10;

    /** Far more than anybody creates in the seconds that a list lags. */
    private static final int MAX_UNLISTED = 500;

    private final RequestFactory requests;
    private final ApiClient client;
    private final IssueLookup lookup;
    private final NumberedIssues numbered;
    private final Paging paging;

    public NewestIssues(
            RequestFactory requests, ApiClient client, IssueLookup lookup, NumberedIssues numbered, Paging paging) {
        this.requests = requests;
        this.client = client;
        this.lookup = lookup;
        this.numbered = numbered;
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
            if (!node.has("pull_request")) {
                issues.add(RestMapping.issue(node));
            }
        }
        unlisted(newest, wanted).forEach(late -> issues.add(0, late));
        return issues;
    }

    /** What is in no list yet, in the order of the numbers. */
    private List<LiveIssue> unlisted(int newest, String wanted) {
        return lookup.after(newest, MAX_UNLISTED, wanted).orElseGet(() -> oneByOne(newest, wanted));
    }

    /**
     * The same by REST. Somebody may create issues at this moment: once a number is taken, all lower ones are, so those
     * that nothing had a moment ago are asked for again.
     */
    private List<LiveIssue> oneByOne(int newest, String wanted) {
        List<LiveIssue> issues = new ArrayList<>();
        int unknown = 0;
        for (int number = newest + 1; unknown < UNKNOWN_IN_A_ROW; number++) {
            if (number - newest > MAX_UNLISTED) {
                throw new ServiceException(client.failures()
                        .malformed(wanted, "more than " + MAX_UNLISTED + " issues are in no list yet"));
            }
            paging.goOn(wanted);
            Numbered found = numbered.find(number);
            if (found instanceof Numbered.Unknown) {
                unknown++;
            } else {
                issues.addAll(numbered.issues(number - unknown, number - 1));
                unknown = 0;
            }
            if (found instanceof Numbered.Issue here) {
                issues.add(here.issue());
            }
        }
        return issues;
    }
}
