package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Looks issues up by their numbers, many in a request: numbers are given out in order, and a single issue can be read
 * as soon as it exists, while lists lag. Every method returns empty when the server has no GraphQL.
 */
public final class IssueLookup {

    /** So many bodies of full length share an answer. */
    private static final int ISSUES_AT_ONCE = 10;

    /** Of so many numbers is asked at once what has them; an answer is short. */
    private static final int NUMBERS_AT_ONCE = 100;

    private final QueryExecutor query;
    private final QueryText queries;
    private final GraphQlPagination pages;
    private final Paging paging;
    private final ApiClient client;

    public IssueLookup(QueryExecutor query, ServerCapabilities server, Paging paging, ApiClient client) {
        this.query = query;
        this.queries = new QueryText(server);
        this.pages = new GraphQlPagination(paging, query, queries);
        this.paging = paging;
        this.client = client;
    }

    /** The issues among these numbers; of more than a hundred, those among the last hundred. */
    public Optional<List<LiveIssue>> issues(int first, int last) {
        String wanted = "read the issues between #" + first + " and #" + last + " of " + query.repository();
        if (last - first < ISSUES_AT_ONCE) {
            return read(numbers(first, last), wanted);
        }
        return kinds(Math.max(first, last - NUMBERS_AT_ONCE + 1), last, wanted)
                .flatMap(kinds -> read(
                        kinds.entrySet().stream()
                                .filter(kind -> kind.getValue().equals("Issue"))
                                .map(Map.Entry::getKey)
                                .toList(),
                        wanted));
    }

    /**
     * The issues behind a number, up to where a hundred numbers in a row have neither an issue nor a pull request. A
     * deleted or transferred issue and a discussion look like a number that was never given out; one that is taken
     * behind them shows what they are. Somebody may create issues at this moment: once a number is taken, all lower
     * ones are, so those that nothing had a moment ago are asked for again.
     *
     * @param most the read fails when an issue is further behind
     * @throws ServiceException when the issues do not end
     */
    public Optional<List<LiveIssue>> after(int number, int most, String wanted) {
        List<LiveIssue> found = new ArrayList<>();
        int last = number;
        while (true) {
            paging.goOn(wanted);
            Optional<Map<Integer, String>> asked = kinds(last + 1, last + NUMBERS_AT_ONCE, wanted);
            if (asked.isEmpty()) {
                return Optional.empty();
            }
            TreeMap<Integer, String> kinds = new TreeMap<>(asked.get());
            if (kinds.isEmpty()) {
                return Optional.of(found);
            }
            if (kinds.lastKey() - number > most) {
                throw new ServiceException(
                        client.failures().malformed(wanted, "more than " + most + " issues are in no list yet"));
            }
            List<Integer> maybe = numbers(last + 1, kinds.lastKey()).stream()
                    .filter(one -> !"PullRequest".equals(kinds.get(one)))
                    .toList();
            found.addAll(read(maybe, wanted).orElseThrow());
            last = kinds.lastKey();
        }
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** What has each of these numbers, by the name of its type; those that nothing has are left out. */
    private Optional<Map<Integer, String>> kinds(int first, int last, String wanted) {
        List<Integer> numbers = numbers(first, last);
        return query.ask(() -> queries.kinds(numbers.size()), variables(numbers), wanted)
                .map(root -> {
                    Map<Integer, String> kinds = new TreeMap<>();
                    for (int i = 0; i < numbers.size(); i++) {
                        JsonNode node = root.path(QueryText.KIND_ALIAS + i);
                        if (!Absent.is(node)) {
                            kinds.put(numbers.get(i), Json.textOrEmpty(node, "__typename"));
                        }
                    }
                    return kinds;
                });
    }

    private Optional<List<LiveIssue>> read(List<Integer> numbers, String wanted) {
        List<LiveIssue> issues = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += ISSUES_AT_ONCE) {
            paging.goOn(wanted);
            List<Integer> some = numbers.subList(from, Math.min(numbers.size(), from + ISSUES_AT_ONCE));
            Optional<JsonNode> root = query.ask(() -> queries.issues(some.size()), variables(some), wanted);
            if (root.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < some.size(); i++) {
                issue(root.get().path(QueryText.ISSUE_ALIAS + i), some.get(i)).ifPresent(issues::add);
            }
        }
        return Optional.of(issues);
    }

    /** An answer that is another repository's stands for an issue that was moved there. */
    private Optional<LiveIssue> issue(JsonNode node, int number) {
        return Optional.of(node)
                .filter(found -> !Absent.is(found))
                .map(pages::issue)
                .filter(issue -> query.repository().holds(issue, number));
    }

    private static ObjectNode variables(List<Integer> numbers) {
        ObjectNode variables = Json.object();
        numbers.forEach(number -> variables.put("n" + variables.size(), number));
        return variables;
    }
}
