package ai.coditect.milepost.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Selects and orders issues as the query of a listing says. Pull requests are among them, as on GitHub. */
final class IssueList {
    private final Call call;

    IssueList(Call call) {
        this.call = call;
    }

    List<Issue> of(Repository repository) {
        return call.session().listed(repository.issues()).stream()
                .filter(state().and(milestone(repository))
                        .and(labels())
                        .and(people())
                        .and(since()))
                .sorted(order())
                .toList();
    }

    private Predicate<Issue> state() {
        String state = call.query("state").orElse("open");
        return switch (state) {
            case "all" -> issue -> true;
            case "open" -> Issue::open;
            case "closed" -> issue -> !issue.open();
            default -> throw Refusal.invalid(FieldError.of("Issue", "state", "invalid"));
        };
    }

    private Predicate<Issue> milestone(Repository repository) {
        Optional<String> wanted = call.query("milestone");
        if (wanted.isEmpty()) {
            return issue -> true;
        }
        return switch (wanted.get()) {
            case "*" -> issue -> issue.milestone.isPresent();
            case "none" -> issue -> issue.milestone.isEmpty();
            default -> {
                Milestone milestone = Optional.of(wanted.get())
                        .filter(text -> text.matches("\\d{1,9}"))
                        .flatMap(text -> repository.milestone(Integer.parseInt(text)))
                        .orElseThrow(() -> Refusal.invalid(FieldError.invalid("Issue", "milestone", wanted.get())));
                yield issue -> issue.milestone.filter(milestone::equals).isPresent();
            }
        };
    }

    private Predicate<Issue> labels() {
        List<String> names = call.query("labels").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .toList();
        return issue -> names.stream()
                .allMatch(name -> issue.labels.stream().anyMatch(label -> label.name.equalsIgnoreCase(name)));
    }

    private Predicate<Issue> people() {
        Optional<String> assignee = call.query("assignee").filter(name -> !name.equals("*"));
        Optional<String> creator = call.query("creator");
        boolean nobody = assignee.filter("none"::equals).isPresent();
        return issue -> creator.map(issue.author::equalsIgnoreCase).orElse(true)
                && (nobody
                        ? issue.assignees.isEmpty()
                        : assignee.map(name -> issue.assignees.stream().anyMatch(name::equalsIgnoreCase))
                                .orElse(true));
    }

    private Predicate<Issue> since() {
        return call.query("since")
                .map(IssueList::moment)
                .<Predicate<Issue>>map(since -> issue -> !issue.updatedAt.isBefore(since))
                .orElse(issue -> true);
    }

    private Comparator<Issue> order() {
        Comparator<Issue> order = switch (call.query("sort").orElse("created")) {
            case "updated" -> Comparator.comparing(issue -> issue.updatedAt);
            case "comments" -> Comparator.comparingInt(issue -> issue.comments.size());
            default -> Comparator.comparing(issue -> issue.createdAt);
        };
        Comparator<Issue> ascending = order.thenComparingInt(issue -> issue.number);
        return call.query("direction").orElse("desc").equals("asc") ? ascending : ascending.reversed();
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(FieldError.invalid("Issue", "since", text));
        }
    }
}
