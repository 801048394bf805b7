package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * A label as it is written.
 *
 * @param color six lower-case hex digits
 */
public record RawLabel(Scalar name, Optional<String> color, Optional<Scalar> description, List<Scalar> previously) {}
