package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.UnparsedFiles;
import ai.coditect.milepost.diagnostic.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The declared names of one kind, for looking up references. */
final class DeclaredNames {

    private final Map<Object, String> declared = new LinkedHashMap<>();
    private final Function<String, ?> key;
    private final UnparsedFiles unparsed;
    private final boolean complete;

    /**
     * @param key what names are compared by
     * @param complete whether all declarations could be read
     */
    DeclaredNames(List<Scalar> names, Function<String, ?> key, UnparsedFiles unparsed, boolean complete) {
        names.forEach(name -> declared.putIfAbsent(key.apply(name.value()), name.value()));
        this.key = key;
        this.unparsed = unparsed;
        this.complete = complete;
    }

    boolean has(String name) {
        return declared.containsKey(key.apply(name));
    }

    /** Whether the name is not declared for sure, not even in a part that could not be read. */
    boolean isUnknown(String name) {
        return !has(name) && complete && !unparsed.mayDeclare(name);
    }

    /** {@code Did you mean `x`?}, or the given sentence if no declared name is near. */
    String suggest(String name, String otherwise) {
        return Suggestion.orElse(name, declared.values(), otherwise);
    }
}
