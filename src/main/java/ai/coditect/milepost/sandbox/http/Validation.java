package ai.coditect.milepost.sandbox.http;

import java.util.ArrayList;
import java.util.List;

/** Collects every error in one resource, since GitHub reports them together in one 422. */
public final class Validation {
    private final String resource;
    private final List<FieldError> errors = new ArrayList<>();

    public Validation(String resource) {
        this.resource = resource;
    }

    public void isTrue(boolean holds, FieldError otherwise) {
        if (!holds) {
            errors.add(otherwise);
        }
    }

    public void notBlank(String field, String text) {
        isTrue(!text.isBlank(), FieldError.of(resource, field, "missing_field"));
    }

    /** Checks the length in code points. */
    public void atMost(int limit, String field, String text) {
        isTrue(
                text.codePointCount(0, text.length()) <= limit,
                FieldError.custom(resource, field, field + " is too long (maximum is %d characters)".formatted(limit)));
    }

    public void oneOf(List<String> known, String field, String value) {
        isTrue(known.contains(value), FieldError.of(resource, field, "invalid"));
    }

    /** Throws a {@link Refusal} with all errors, if there are any. */
    public void verify() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
