package ai.coditect.milepost.model;

import java.util.List;
import java.util.Optional;

/**
 * A label as the definitions name it.
 *
 * @param color six lower-case hex digits without {@code #}; empty leaves the colour alone
 * @param description empty leaves the description alone, an empty text takes it away
 * @param previously names that the label had before; a live label of such a name is renamed instead of a new one made
 */
public record DeclaredLabel(
        LabelName name, Optional<String> color, Optional<String> description, List<LabelName> previously) {
    public DeclaredLabel {
        previously = List.copyOf(previously);
    }
}
