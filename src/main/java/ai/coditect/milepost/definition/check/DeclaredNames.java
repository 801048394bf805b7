package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.UnreadText;
import ai.coditect.milepost.diagnostic.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The declared names of one kind, for looking up references. */
final class DeclaredNames {

    private final Map<Object, String> declared = new LinkedHashMap<>();
    private final Function<String, ?> key;
    private final List<UnreadText> unread;
    private final Suggestions suggestions;

    /**
     * @param key what names are compared by
     * @param unread where more of them may be declared
     */
    DeclaredNames(List<Scalar> names, Function<String, ?> key, List<UnreadText> unread, Suggestions suggestions) {
        names.forEach(name -> declared.putIfAbsent(key.apply(name.value()), name.value()));
        this.key = key;
        this.unread = unread;
        this.suggestions = suggestions;
    }

    boolean has(String name) {
        return declared.containsKey(key.apply(name));
    }

    /** Whether the name is not declared for sure, not even in a part that could not be read. */
    boolean isUnknown(String name) {
        return !has(name) && unread.stream().noneMatch(text -> text.mayDeclare(name));
    }

    /** Whether a declared name is near. */
    boolean isNear(String name) {
        return nearest(name).isPresent();
    }

    /** The declared name that is near. */
    Optional<String> nearest(String name) {
        return suggestions.nearest(name, declared.values());
    }

    /** {@code Did you mean `x`?}, or the given sentence if no declared name is near. */
    String suggest(String name, String otherwise) {
        return suggestions.orElse(name, declared.values(), otherwise);
    }
}
