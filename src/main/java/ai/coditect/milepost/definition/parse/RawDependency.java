package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** An item of {@code depends_on} as it is written. */
public record RawDependency(List<Scalar> on, Optional<Scalar> remark) {}
