package ai.coditect.milepost.definition.check;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.UnparsedFiles;
import ai.coditect.milepost.diagnostic.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The declared names of one kind, to look references up in. */
final class DeclaredNames {

    private final Map<String, String> declared = new LinkedHashMap<>();
    private final UnaryOperator<String> fold;
    private final UnparsedFiles unparsed;
    private final boolean complete;

    /**
     * @param fold gives the form that names are compared in
     * @param complete whether all that is declared could be read
     */
    DeclaredNames(List<Scalar> names, UnaryOperator<String> fold, UnparsedFiles unparsed, boolean complete) {
        names.forEach(name -> declared.putIfAbsent(fold.apply(name.value()), name.value()));
        this.fold = fold;
        this.unparsed = unparsed;
        this.complete = complete;
    }

    boolean has(String name) {
        return declared.containsKey(fold.apply(name));
    }

    /** Whether the name is certainly not declared, also not in a part that could not be read. */
    boolean isUnknown(String name) {
        return !has(name) && complete && !unparsed.mayDeclare(name);
    }

    /** {@code Did you mean `x`?}, or else the given sentence. */
    String suggest(String name, String otherwise) {
        return Suggestion.orElse(name, declared.values(), otherwise);
    }
}
