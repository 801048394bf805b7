package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.FieldError;
import ai.coditect.milepost.sandbox.http.Validation;
import java.util.Optional;
import java.util.regex.Pattern;

/** Creates and changes labels by GitHub's rules. */
public final class LabelRules {
    static final int MAX_NAME = 50;
    private static final int MAX_DESCRIPTION = 100;
    private static final String DEFAULT_COLOR = "ededed";
    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{6}");
    private final RequestContext context;

    public LabelRules(RequestContext context) {
        this.context = context;
    }

    public Label create(Repository repository, String name, Optional<String> color, Optional<String> description) {
        context.requireWrite();
        Validation validation = new Validation("Label");
        validation.notBlank("name", name);
        check(validation, Optional.of(name), color, description);
        validation.isTrue(repository.label(name).isEmpty(), FieldError.of("Label", "name", "already_exists"));
        validation.verify();
        return add(repository, name, color.orElse(DEFAULT_COLOR), description);
    }

    /** Changes only what is present; an inner empty description removes it. */
    public Label update(
            Label label, Optional<String> name, Optional<String> color, Optional<Optional<String>> description) {
        context.requireWrite();
        Validation validation = new Validation("Label");
        check(validation, name, color, description.flatMap(text -> text));
        boolean taken = name.flatMap(label.repository::label)
                .filter(other -> !other.equals(label))
                .isPresent();
        validation.isTrue(!taken, FieldError.of("Label", "name", "already_exists"));
        validation.verify();
        name.ifPresent(text -> label.repository.rename(label, text));
        color.ifPresent(text -> label.color = text);
        description.ifPresent(text -> label.description = text);
        return label;
    }

    public void delete(Label label) {
        context.requireWrite();
        label.repository.remove(label);
    }

    /** The label of that name. GitHub creates an unknown label when it is added to an issue. */
    Label attached(Repository repository, String name) {
        return repository.label(name).orElseGet(() -> add(repository, name, DEFAULT_COLOR, Optional.empty()));
    }

    private Label add(Repository repository, String name, String color, Optional<String> description) {
        Label label = new Label(repository, context.state().nextId(), context.now(), name, color, description);
        repository.add(label);
        return label;
    }

    private static void check(
            Validation validation, Optional<String> name, Optional<String> color, Optional<String> description) {
        name.ifPresent(text -> validation.atMost(MAX_NAME, "name", text));
        color.ifPresent(
                text -> validation.isTrue(COLOR.matcher(text).matches(), FieldError.of("Label", "color", "invalid")));
        description.ifPresent(text -> validation.atMost(MAX_DESCRIPTION, "description", text));
    }
}
