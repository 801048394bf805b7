package ai.coditect.milepost.sandbox;

import java.util.Optional;
import java.util.regex.Pattern;

/** Creates and changes labels by GitHub's rules. */
final class LabelRules {
    static final int MAX_NAME = 50;
    private static final int MAX_DESCRIPTION = 100;
    private static final String DEFAULT_COLOR = "ededed";
    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{6}");
    private final Session session;

    LabelRules(Session session) {
        this.session = session;
    }

    Label create(Repository repository, String name, Optional<String> color, Optional<String> description) {
        requireRights();
        Checks checks = new Checks("Label");
        checks.notBlank("name", name);
        check(checks, Optional.of(name), color, description);
        checks.isTrue(repository.label(name).isEmpty(), FieldError.of("Label", "name", "already_exists"));
        checks.verify();
        Label label = new Label(
                repository, session.state().nextId(), session.now(), name, color.orElse(DEFAULT_COLOR), description);
        repository.add(label);
        return label;
    }

    /** Changes what is given; a given empty description removes it. */
    Label update(Label label, Optional<String> name, Optional<String> color, Optional<Optional<String>> description) {
        requireRights();
        Checks checks = new Checks("Label");
        check(checks, name, color, description.flatMap(text -> text));
        boolean taken = name.flatMap(label.repository::label)
                .filter(other -> !other.equals(label))
                .isPresent();
        checks.isTrue(!taken, FieldError.of("Label", "name", "already_exists"));
        checks.verify();
        name.ifPresent(text -> label.repository.rename(label, text));
        color.ifPresent(text -> label.color = text);
        description.ifPresent(text -> label.description = text);
        return label;
    }

    void delete(Label label) {
        requireRights();
        label.repository.remove(label);
    }

    /** The label of that name, created as GitHub does when an unknown one is attached to an issue. */
    Label attached(Repository repository, String name) {
        return repository.label(name).orElseGet(() -> {
            Label label = new Label(
                    repository, session.state().nextId(), session.now(), name, DEFAULT_COLOR, Optional.empty());
            repository.add(label);
            return label;
        });
    }

    private void requireRights() {
        session.requireNotArchived();
        session.requireWrite();
    }

    private static void check(
            Checks checks, Optional<String> name, Optional<String> color, Optional<String> description) {
        name.ifPresent(text -> checks.atMost(MAX_NAME, "name", text));
        color.ifPresent(
                text -> checks.isTrue(COLOR.matcher(text).matches(), FieldError.of("Label", "color", "invalid")));
        description.ifPresent(text -> checks.atMost(MAX_DESCRIPTION, "description", text));
    }
}
