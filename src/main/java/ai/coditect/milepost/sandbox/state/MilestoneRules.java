package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.FieldError;
import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Validation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Creates and changes milestones by GitHub's rules. */
public final class MilestoneRules {
    /** GitHub stores a due date as midnight in this zone. */
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final RequestContext context;

    public MilestoneRules(RequestContext context) {
        this.context = context;
    }

    public Milestone create(Repository repository, JsonBody input) {
        context.requireWrite();
        Validation validation = new Validation("Milestone");
        String title = input.text("title").orElse("");
        validation.notBlank("title", title);
        checkState(validation, input);
        validation.isTrue(
                sameTitle(repository, title).isEmpty(), FieldError.of("Milestone", "title", "already_exists"));
        Optional<Instant> dueOn = dueOn(validation, input);
        validation.verify();
        Milestone milestone = new Milestone(
                repository,
                context.state().nextId(),
                repository.nextMilestoneNumber(),
                context.now(),
                context.login(),
                title);
        milestone.dueOn = dueOn;
        milestone.description = input.text("description");
        applyState(milestone, input);
        repository.add(milestone);
        return milestone;
    }

    public Milestone update(Milestone milestone, JsonBody input) {
        context.requireWrite();
        Validation validation = new Validation("Milestone");
        input.text("title").ifPresent(title -> {
            validation.notBlank("title", title);
            boolean taken = sameTitle(milestone.repository, title)
                    .filter(other -> !other.equals(milestone))
                    .isPresent();
            validation.isTrue(!taken, FieldError.of("Milestone", "title", "already_exists"));
        });
        checkState(validation, input);
        Optional<Instant> dueOn = dueOn(validation, input);
        validation.verify();
        input.text("title").ifPresent(title -> milestone.title = title);
        if (input.has("description")) {
            milestone.description = input.text("description");
        }
        if (input.has("due_on")) {
            milestone.dueOn = dueOn;
        }
        applyState(milestone, input);
        milestone.updatedAt = context.now();
        return milestone;
    }

    public void delete(Milestone milestone) {
        context.requireWrite();
        milestone.repository.remove(milestone);
    }

    private static void checkState(Validation validation, JsonBody input) {
        input.text("state").ifPresent(state -> validation.oneOf(ClosableEntity.STATES, "state", state));
    }

    private void applyState(Milestone milestone, JsonBody input) {
        input.text("state").ifPresent(state -> milestone.changeState(state, context.now()));
    }

    private static Optional<Milestone> sameTitle(Repository repository, String title) {
        return repository.milestones().stream()
                .filter(one -> one.title.equals(title))
                .findFirst();
    }

    private static Optional<Instant> dueOn(Validation validation, JsonBody input) {
        return input.text("due_on").flatMap(text -> {
            try {
                return Optional.of(pacificMidnight(OffsetDateTime.parse(text).toInstant()));
            } catch (DateTimeException malformed) {
                validation.isTrue(false, FieldError.of("Milestone", "due_on", "invalid"));
                return Optional.empty();
            }
        });
    }

    private static Instant pacificMidnight(Instant moment) {
        return moment.atZone(PACIFIC).toLocalDate().atStartOfDay(PACIFIC).toInstant();
    }
}
