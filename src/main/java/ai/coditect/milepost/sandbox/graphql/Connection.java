package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Cursor;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.state.entity.Entity;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list in GraphQL.
 *
 * @param nodes the elements on this page
 * @param totalCount the number of elements on all pages
 */
record Connection<T extends Entity>(List<T> nodes, int totalCount, boolean hasNextPage, boolean hasPreviousPage) {
    private static final int MAX_SIZE = 100;

    /** An element and its cursor. */
    record Edge(String cursor, Object node) {}

    /** The page selected by the arguments {@code first}, {@code after}, {@code last} and {@code before}. */
    static <T extends Entity> Connection<T> of(List<T> all, FieldArguments arguments) {
        Optional<Integer> first = arguments.number("first");
        Optional<Integer> last = arguments.number("last");
        checkSize(first, last, arguments.fieldName());
        int start =
                arguments.text("after").map(cursor -> position(all, cursor) + 1).orElse(0);
        int end = arguments.text("before").map(cursor -> position(all, cursor)).orElse(all.size());
        if (first.isPresent()) {
            end = Math.min(end, start + first.get());
        } else {
            start = Math.max(start, end - last.orElse(0));
        }
        List<T> nodes = start < end ? all.subList(start, end) : List.of();
        return new Connection<>(nodes, all.size(), end < all.size(), start > 0);
    }

    List<Edge> edges() {
        return nodes.stream().map(node -> new Edge(cursor(node), node)).toList();
    }

    Optional<String> startCursor() {
        return nodes.stream().findFirst().map(Connection::cursor);
    }

    Optional<String> endCursor() {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(cursor(nodes.get(nodes.size() - 1)));
    }

    private static void checkSize(Optional<Integer> first, Optional<Integer> last, String field) {
        if (first.isEmpty() && last.isEmpty()) {
            throw Refusal.graphQl(
                    "MISSING_PAGINATION_BOUNDARIES",
                    "You must provide a `first` or `last` value to properly paginate the `%s` connection."
                            .formatted(field));
        }
        int size = first.or(() -> last).orElse(0);
        if (size < 1 || size > MAX_SIZE) {
            throw Refusal.graphQl(
                    "EXCESSIVE_PAGINATION",
                    "Requesting %d records on the `%s` connection exceeds the `first` limit of %d records."
                            .formatted(size, field, MAX_SIZE));
        }
    }

    private static String cursor(Entity node) {
        return Cursor.encode(node.id());
    }

    /** The index of the cursor's element or, when that was deleted, of the last one that comes before it. */
    private static int position(List<? extends Entity> all, String cursor) {
        long id = Cursor.decode(cursor);
        boolean newestFirst =
                !all.isEmpty() && all.get(0).id() > all.get(all.size() - 1).id();
        int before = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id() == id) {
                return i;
            }
            if (newestFirst == all.get(i).id() > id) {
                before = i;
            }
        }
        return before;
    }
}
