package ai.coditect.milepost.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A repository on GitHub by owner and name, written {@code owner/name}. */
public record RepositoryRef(String owner, String name) {

    /** Besides, the name is neither {@code .} nor {@code ..}. */
    public static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}");

    /** Reads {@code owner/name}; empty when the text does not have that form. */
    public static Optional<RepositoryRef> parse(String text) {
        if (!FORM.matcher(text).matches() || text.endsWith("/.") || text.endsWith("/..")) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        return Optional.of(new RepositoryRef(text.substring(0, slash), text.substring(slash + 1)));
    }

    /** GitHub compares owners and names without case. */
    public boolean isSameAs(RepositoryRef other) {
        return owner.equalsIgnoreCase(other.owner) && name.equalsIgnoreCase(other.name);
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
