package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.ApiResult;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Reads the issues of a repository page by page, open and closed. Not by the client library, which leaves out what
 * their authors are to the repository, and why some were closed.
 */
public final class ListedIssues {

    private static final String ALL = "/issues?state=all&sort=created&direction=asc&per_page=100";
    private static final Shape PAGE = Shape.listOf(RestShapes.ISSUE);
    private static final Pattern BY_ID = Pattern.compile("/repositories/[0-9]+/issues$");

    private final RequestFactory requests;
    private final ApiClient client;
    private final Paging paging;

    public ListedIssues(RequestFactory requests, ApiClient client, Paging paging) {
        this.requests = requests;
        this.client = client;
        this.paging = paging;
    }

    /** A pull request is an issue to REST, and is left out once the list is read. */
    private record Listed(LiveIssue issue, boolean isPullRequest) {
        static Listed of(JsonNode node) {
            return new Listed(RestMapping.issue(node), node.has("pull_request"));
        }
    }

    /** All issues. */
    List<LiveIssue> all() {
        return read(ALL);
    }

    /** The issues of one milestone. */
    List<LiveIssue> ofMilestone(int number) {
        return read(ALL + "&milestone=" + number);
    }

    private List<LiveIssue> read(String path) {
        String wanted = "read the issues of " + requests.repository();
        Paging.Pages<Listed> pages = paging.begin(wanted);
        ApiRequest request = requests.get(path, wanted);
        ApiResult.Success page = client.send(request, PAGE).pageOrThrow();
        pages.add(issues(page));
        while (page.next().isPresent()) {
            pages.beforeNext();
            request = request.at(next(page.next().get(), request));
            page = client.send(request, PAGE).pageOrThrow();
            pages.add(issues(page));
        }
        return pages.all().stream()
                .filter(listed -> !listed.isPullRequest())
                .map(Listed::issue)
                .toList();
    }

    private static List<Listed> issues(ApiResult.Success page) {
        return StreamSupport.stream(page.body().spliterator(), false)
                .map(Listed::of)
                .toList();
    }

    /** The next page is one of the same list, which GitHub may name by the id of the repository. */
    private URL next(String link, ApiRequest request) {
        return Optional.of(link)
                .flatMap(ListedIssues::url)
                .filter(url -> url.getPath().equals(request.url().getPath())
                        || BY_ID.matcher(url.getPath()).find())
                .orElseThrow(() -> new ServiceException(
                        client.failures().malformed(request.wanted(), "it names no usable address of its next page")));
    }

    private static Optional<URL> url(String text) {
        try {
            return Optional.of(new URI(text).toURL());
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
