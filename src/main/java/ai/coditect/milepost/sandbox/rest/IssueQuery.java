package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.FieldError;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.Repository;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Filters and sorts issues by the query parameters of a request. Pull requests are included, as on GitHub. */
final class IssueQuery {
    private final RestRequest request;

    IssueQuery(RestRequest request) {
        this.request = request;
    }

    List<Issue> of(Repository repository) {
        return request.context().listed(repository.issues()).stream()
                .filter(state().and(milestone(repository))
                        .and(labels())
                        .and(people())
                        .and(since()))
                .sorted(order())
                .toList();
    }

    private Predicate<Issue> state() {
        String state = request.query("state").orElse("open");
        return switch (state) {
            case "all" -> issue -> true;
            case "open" -> Issue::open;
            case "closed" -> issue -> !issue.open();
            default -> throw Refusal.invalid(FieldError.of("Issue", "state", "invalid"));
        };
    }

    private Predicate<Issue> milestone(Repository repository) {
        Optional<String> wanted = request.query("milestone");
        if (wanted.isEmpty()) {
            return issue -> true;
        }
        return switch (wanted.get()) {
            case "*" -> issue -> issue.milestone().isPresent();
            case "none" -> issue -> issue.milestone().isEmpty();
            default -> {
                Milestone milestone = Optional.of(wanted.get())
                        .filter(text -> text.matches("\\d{1,9}"))
                        .flatMap(text -> repository.milestone(Integer.parseInt(text)))
                        .orElseThrow(() -> Refusal.invalid(FieldError.invalid("Issue", "milestone", wanted.get())));
                yield issue -> issue.milestone().filter(milestone::equals).isPresent();
            }
        };
    }

    private Predicate<Issue> labels() {
        List<String> names = request.query("labels").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .toList();
        return issue -> names.stream()
                .allMatch(name ->
                        issue.labels().stream().anyMatch(label -> label.name().equalsIgnoreCase(name)));
    }

    private Predicate<Issue> people() {
        Optional<String> assignee = request.query("assignee").filter(name -> !name.equals("*"));
        Optional<String> creator = request.query("creator");
        boolean nobody = assignee.filter("none"::equals).isPresent();
        return issue -> creator.map(issue.author()::equalsIgnoreCase).orElse(true)
                && (nobody
                        ? issue.assignees().isEmpty()
                        : assignee.map(name -> issue.assignees().stream().anyMatch(name::equalsIgnoreCase))
                                .orElse(true));
    }

    private Predicate<Issue> since() {
        return request.query("since")
                .map(IssueQuery::moment)
                .<Predicate<Issue>>map(since -> issue -> !issue.updatedAt().isBefore(since))
                .orElse(issue -> true);
    }

    private Comparator<Issue> order() {
        Comparator<Issue> order = switch (request.query("sort").orElse("created")) {
            case "updated" -> Comparator.comparing(issue -> issue.updatedAt());
            case "comments" -> Comparator.comparingInt(issue -> issue.comments().size());
            default -> Comparator.comparing(issue -> issue.createdAt());
        };
        Comparator<Issue> ascending = order.thenComparingInt(issue -> issue.number());
        return request.query("direction").orElse("desc").equals("asc") ? ascending : ascending.reversed();
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(FieldError.invalid("Issue", "since", text));
        }
    }
}
