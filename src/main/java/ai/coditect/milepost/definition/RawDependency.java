package ai.coditect.milepost.definition;

import java.util.List;
import java.util.Optional;

/** An item of {@code depends_on} as it is written. */
record RawDependency(List<Scalar> on, Optional<Scalar> remark) {}
