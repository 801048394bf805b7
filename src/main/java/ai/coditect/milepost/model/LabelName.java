package ai.coditect.milepost.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of a label. GitHub keeps the case but compares without it, and so do equality and order here. */
public record LabelName(String value) implements Comparable<LabelName> {

    /** The name in the form that names are compared in. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LabelName name && compareTo(name) == 0;
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public int compareTo(LabelName other) {
        return value.equals(other.value) ? 0 : folded().compareTo(other.folded());
    }

    @Override
    public String toString() {
        return value;
    }
}
