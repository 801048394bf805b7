package ai.coditect.milepost.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Creates and changes milestones by GitHub's rules. */
final class MilestoneRules {
    /** GitHub drops the time of a due date and keeps midnight in this zone. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final Session session;

    MilestoneRules(Session session) {
        this.session = session;
    }

    Milestone create(Repository repository, Input input) {
        requireRights();
        Checks checks = new Checks("Milestone");
        String title = input.text("title").orElse("");
        checks.notBlank("title", title);
        checkState(checks, input);
        checks.isTrue(sameTitle(repository, title).isEmpty(), FieldError.of("Milestone", "title", "already_exists"));
        Optional<Instant> dueOn = dueOn(checks, input);
        checks.verify();
        Milestone milestone = new Milestone(
                repository,
                session.state().nextId(),
                repository.nextMilestoneNumber(),
                session.now(),
                session.login(),
                title);
        milestone.dueOn = dueOn;
        milestone.description = input.text("description");
        applyState(milestone, input);
        repository.add(milestone);
        return milestone;
    }

    Milestone update(Milestone milestone, Input input) {
        requireRights();
        Checks checks = new Checks("Milestone");
        input.text("title").ifPresent(title -> {
            checks.notBlank("title", title);
            boolean taken = sameTitle(milestone.repository, title)
                    .filter(other -> !other.equals(milestone))
                    .isPresent();
            checks.isTrue(!taken, FieldError.of("Milestone", "title", "already_exists"));
        });
        checkState(checks, input);
        Optional<Instant> dueOn = dueOn(checks, input);
        checks.verify();
        input.text("title").ifPresent(title -> milestone.title = title);
        if (input.has("description")) {
            milestone.description = input.text("description");
        }
        if (input.has("due_on")) {
            milestone.dueOn = dueOn;
        }
        applyState(milestone, input);
        milestone.updatedAt = session.now();
        return milestone;
    }

    void delete(Milestone milestone) {
        requireRights();
        milestone.repository.remove(milestone);
    }

    private void requireRights() {
        session.requireNotArchived();
        session.requireWrite();
    }

    private static void checkState(Checks checks, Input input) {
        input.text("state").ifPresent(state -> checks.oneOf(List.of("open", "closed"), "state", state));
    }

    private void applyState(Milestone milestone, Input input) {
        input.text("state").ifPresent(state -> {
            if (state.equals("open")) {
                milestone.closedAt = Optional.empty();
            } else if (milestone.open()) {
                milestone.closedAt = Optional.of(session.now());
            }
        });
    }

    private static Optional<Milestone> sameTitle(Repository repository, String title) {
        return repository.milestones().stream()
                .filter(one -> one.title.equals(title))
                .findFirst();
    }

    private static Optional<Instant> dueOn(Checks checks, Input input) {
        return input.text("due_on").flatMap(text -> {
            try {
                return Optional.of(pacificMidnight(OffsetDateTime.parse(text).toInstant()));
            } catch (DateTimeException malformed) {
                checks.isTrue(false, FieldError.of("Milestone", "due_on", "invalid"));
                return Optional.empty();
            }
        });
    }

    private static Instant pacificMidnight(Instant moment) {
        return moment.atZone(PACIFIC).toLocalDate().atStartOfDay(PACIFIC).toInstant();
    }
}
