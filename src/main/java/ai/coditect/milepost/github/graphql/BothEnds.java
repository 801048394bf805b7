package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Paging;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads a long list of issues from both ends, two pages in a request. It is ordered by the time of creation, which
 * never changes. The ends have met when one of them has passed a moment that the other has passed too: every issue
 * before it or after it was then read by one of them, however the issues of one second are ordered.
 */
final class BothEnds {

    private final Paging.Pages<JsonNode> oldest;
    private final Paging.Pages<JsonNode> newest;
    private Instant upTo = Instant.MIN;
    private Instant downTo = Instant.MAX;

    BothEnds(Paging paging, String wanted) {
        this.oldest = paging.begin(wanted);
        this.newest = paging.begin(wanted);
    }

    /** Whether a list, whose first page is given, is long enough for a second page to leave more to read. */
    static boolean isWorthIt(JsonNode first) {
        return first.path("totalCount").asInt() > 2 * first.path("nodes").size();
    }

    /**
     * All issues, the oldest first.
     *
     * @param next the pages {@code issues} and {@code newest} after these two cursors
     */
    List<JsonNode> read(JsonNode first, BiFunction<String, Optional<String>, JsonNode> next) {
        oldest.add(nodes(first));
        String up = cursor(first);
        Optional<String> down = Optional.empty();
        boolean isOpen = hasNext(first);
        while (isOpen) {
            oldest.beforeNext();
            newest.beforeNext();
            JsonNode pages = next.apply(up, down);
            JsonNode older = pages.path("issues");
            JsonNode newer = pages.path(QueryText.FROM_NEWEST);
            oldest.add(nodes(older));
            newest.add(nodes(newer));
            upTo = reached(older).orElse(upTo);
            downTo = reached(newer).orElse(downTo);
            up = cursor(older);
            down = Optional.of(cursor(newer));
            isOpen = hasNext(older) && hasNext(newer) && !upTo.isAfter(downTo);
        }
        return together();
    }

    /** An issue that both ends have read may have been edited in between; it is one issue all the same. */
    private List<JsonNode> together() {
        Map<Integer, JsonNode> byNumber = new LinkedHashMap<>();
        List<JsonNode> later = newest.all();
        Collections.reverse(later);
        oldest.all().forEach(node -> byNumber.put(node.path("number").asInt(), node));
        later.forEach(node -> byNumber.put(node.path("number").asInt(), node));
        return List.copyOf(byNumber.values());
    }

    private static Optional<Instant> reached(JsonNode page) {
        JsonNode nodes = page.path("nodes");
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.parse(Json.textOrEmpty(nodes.path(nodes.size() - 1), "createdAt")));
    }

    private static List<JsonNode> nodes(JsonNode page) {
        List<JsonNode> nodes = new ArrayList<>();
        page.path("nodes").forEach(nodes::add);
        return nodes;
    }

    private static boolean hasNext(JsonNode page) {
        return page.path("pageInfo").path("hasNextPage").asBoolean();
    }

    private static String cursor(JsonNode page) {
        return page.path("pageInfo").path("endCursor").asText();
    }
}
