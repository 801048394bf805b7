package ai.coditect.milepost.model.planning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a field. GitHub keeps the case but takes each name once without it, and so do equality and order here.
 */
public record FieldName(String value) implements Comparable<FieldName> {

    private String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldName name && compareTo(name) == 0;
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public int compareTo(FieldName other) {
        return value.equals(other.value) ? 0 : folded().compareTo(other.folded());
    }

    @Override
    public String toString() {
        return value;
    }
}
