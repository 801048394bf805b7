package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.github.graphql.ServerCapabilities.GraphQlSupport;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.ApiResult;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RepositoryName;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sends GraphQL queries about the repository. A server that does not know a field is asked again without it; a query
 * that is too heavy for it is sent again for smaller pages.
 */
public final class QueryExecutor {

    /** The most that GitHub gives in one page. */
    private static final int FULL_PAGE = 100;

    private static final int MIN_PAGE = 12;
    private static final Set<Integer> GATEWAY_ERRORS = Set.of(502, 504);

    /** The variable in the text of a query that can be answered in smaller pages. */
    private static final String PAGE_SIZE = "$first";

    /** Statuses of a server without GraphQL; others answer with an HTML page. */
    private static final Set<Integer> NO_GRAPHQL = Set.of(404, 405, 501);

    private final RequestFactory requests;
    private final ApiClient client;
    private final ServerCapabilities server;
    private int pageSize = FULL_PAGE;

    public QueryExecutor(RequestFactory requests, ApiClient client, ServerCapabilities server) {
        this.requests = requests;
        this.client = client;
        this.server = server;
    }

    /** The repository that is asked about. */
    RepositoryName repository() {
        return requests.repository();
    }

    /**
     * The {@code repository} of the response; empty when this server has no GraphQL.
     *
     * @param query makes the query, anew once a field turns out to be unknown
     * @param variables those of the query beside owner, name and the size of a page, {@code first}
     */
    Optional<JsonNode> ask(Supplier<Query> query, ObjectNode variables, String wanted) {
        if (server.graphQl() == GraphQlSupport.ABSENT) {
            return Optional.empty();
        }
        RepositoryRef name = requests.repository().current();
        variables.put("owner", name.owner());
        variables.put("name", name.name());
        while (true) {
            Query asked = query.get();
            ApiResult result = client.send(requests.query(body(asked.text(), variables), wanted));
            if (result instanceof ApiResult.Failed failed) {
                if (isWithoutGraphQl(failed)) {
                    server.answersNoGraphQl();
                    return Optional.empty();
                }
                if (isTooHeavy(failed, asked.text())) {
                    pageSize /= 2;
                    continue;
                }
            }
            JsonNode answer = result.orThrow();
            server.answersGraphQl();
            List<GraphQlError> errors = Absent.mark(answer, asked.numbered(), GraphQlError.of(answer));
            if (errors.isEmpty() || Gaps.mark(answer, errors)) {
                return Optional.of(checked(answer, asked.answer(), wanted));
            }
            adaptOrThrow(errors, asked.text(), wanted);
        }
    }

    /**
     * The issue, if it is the one that was asked for.
     *
     * @throws ServiceException when it is one of another repository
     */
    LiveIssue own(LiveIssue answered, int number, String wanted) {
        if (requests.repository().holds(answered, number)) {
            return answered;
        }
        throw new ServiceException(client.failures().movedAway(wanted));
    }

    private ObjectNode body(String text, ObjectNode variables) {
        if (text.contains(PAGE_SIZE)) {
            variables.put("first", pageSize);
        }
        ObjectNode body = Json.object().put("query", text);
        body.set("variables", variables);
        return body;
    }

    /** The same for a further page, which only a server with GraphQL has. */
    JsonNode page(Supplier<Query> query, ObjectNode variables, String wanted) {
        return ask(query, variables, wanted)
                .orElseThrow(() -> new IllegalStateException("a further page from a server without GraphQL"));
    }

    /** A damaged response proves nothing: the same server may answer next time. */
    private boolean isWithoutGraphQl(ApiResult.Failed failed) {
        return server.graphQl() == GraphQlSupport.UNKNOWN
                && failed.response()
                        .filter(answer -> NO_GRAPHQL.contains(answer.status()) || isHtml(failed.failure(), answer))
                        .isPresent();
    }

    private static boolean isHtml(Failure failure, Response answer) {
        return failure.kind() == FailureKind.MALFORMED
                && answer.header("content-type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                        .isPresent();
    }

    /**
     * GitHub answers a query that is too heavy with 502 or 504, however often it is sent. Bodies of full length can
     * make an answer longer than is read.
     */
    private boolean isTooHeavy(ApiResult.Failed failed, String text) {
        boolean gaveUp = failed.response()
                .filter(answer -> GATEWAY_ERRORS.contains(answer.status()))
                .isPresent();
        return (gaveUp || failed.tooLong()) && text.contains(PAGE_SIZE) && pageSize / 2 >= MIN_PAGE;
    }

    private JsonNode checked(JsonNode answer, Shape shape, String wanted) {
        JsonNode repository = answer.path("data").path("repository");
        shape.fault(repository, "the repository").ifPresent(fault -> {
            throw new ServiceException(client.failures().malformed(wanted, fault));
        });
        if (repository.has("hasIssuesEnabled")) {
            server.found(
                    Json.textOrEmpty(repository, "id"),
                    Json.textOrEmpty(repository, "nameWithOwner"),
                    requests.repository());
            if (!repository.get("hasIssuesEnabled").asBoolean()) {
                throw new ServiceException(client.failures().issuesOff());
            }
        }
        return repository;
    }

    private void adaptOrThrow(List<GraphQlError> errors, String text, String wanted) {
        Set<OptionalField> unknown = errors.stream()
                .flatMap(error -> error.undefined().stream())
                .flatMap(name -> OptionalField.named(name).stream())
                .filter(server::knows)
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            server.lacks(unknown);
            return;
        }
        if (server.knows(OptionalField.ISSUE_FIELDS) && errors.stream().anyMatch(QueryExecutor::refusesFields)) {
            server.lacks(Set.of(OptionalField.ISSUE_FIELDS));
            return;
        }
        GraphQlError first = errors.get(0);
        if (first.isNotFound()) {
            throw new ServiceException(
                    first.path().size() > 1
                            ? refused(FailureKind.NOT_FOUND, wanted, first)
                            : client.failures().noRepository());
        }
        if (first.isRefusal()) {
            throw new ServiceException(refused(FailureKind.NOT_ALLOWED, wanted, first));
        }
        if (!text.contains(PAGE_SIZE) || pageSize / 2 < MIN_PAGE) {
            throw new ServiceException(client.failures().incomplete(wanted, first.message()));
        }
        pageSize /= 2;
    }

    /** GitHub may refuse a whole answer because of them. */
    private static boolean refusesFields(GraphQlError error) {
        return error.isRefusal() && error.path().stream().anyMatch(step -> step.startsWith("issueField"));
    }

    private Failure refused(FailureKind kind, String wanted, GraphQlError error) {
        return client.failures().refused(kind, wanted, "GitHub says: " + error.message());
    }
}
