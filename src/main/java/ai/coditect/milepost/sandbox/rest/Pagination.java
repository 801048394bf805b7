package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Cursor;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** Cuts a list into pages and links them in the {@code Link} header. */
final class Pagination {
    private static final int DEFAULT_SIZE = 30;
    private static final int MAX_SIZE = 100;
    private static final long NUMBERED_REACH = 10_000;
    private final RestRequest request;
    private final Optional<String> cursor;
    private final int page;
    private final int size;

    Pagination(RestRequest request) {
        this(request, Optional.empty());
    }

    private Pagination(RestRequest request, Optional<String> cursor) {
        this.request = request;
        this.cursor = cursor;
        this.page = Math.max(1, number("page", 1));
        this.size = Math.min(MAX_SIZE, Math.max(1, number("per_page", DEFAULT_SIZE)));
    }

    /**
     * Pages of issues, whose links have a cursor besides the page number. GitHub refuses pages that reach issue 10,000
     * unless the request has a cursor, so a client must follow the links. The sandbox ignores what the cursor says.
     */
    static Pagination ofIssues(RestRequest request) {
        Pagination paging = new Pagination(request, Optional.of("after"));
        if ((long) paging.page * paging.size >= NUMBERED_REACH
                && request.query("after").isEmpty()) {
            throw Refusal.of(
                    422,
                    "Pagination with the page parameter is not supported for large datasets, please use cursor based"
                            + " pagination (after/before)");
        }
        return paging;
    }

    <T> SandboxReply reply(List<T> all, Function<T, JsonNode> view) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        all.stream().skip((long) (page - 1) * size).limit(size).map(view).forEach(json::add);
        SandboxReply reply = SandboxReply.json(200, json);
        return links(all.size())
                .map(links -> reply.withHeaders(Map.of("Link", links)))
                .orElse(reply);
    }

    private Optional<String> links(int total) {
        int last = Math.max(1, (total + size - 1) / size);
        if (last == 1 && page == 1) {
            return Optional.empty();
        }
        StringJoiner links = new StringJoiner(", ");
        if (page > 1) {
            links.add(link(Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(page + 1, "next")).add(link(last, "last"));
        }
        if (page > 1) {
            links.add(link(1, "first"));
        }
        return Optional.of(links.toString());
    }

    private String link(int number, String relation) {
        StringJoiner query = new StringJoiner("&");
        request.target().query().forEach((name, value) -> {
            if (!name.equals("page") && !name.equals(cursor.orElse("page"))) {
                query.add(encode(name) + "=" + encode(value));
            }
        });
        cursor.ifPresent(name -> query.add(name + "=" + encode(Cursor.encode(number))));
        query.add("page=" + number);
        return "<%s%s?%s>; rel=\"%s\""
                .formatted(request.context().urls().api(), request.target().path(), query, relation);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int number(String name, int otherwise) {
        return request.query(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
