package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.List;

/**
 * The value of an issue field as it is written.
 *
 * @param name the name of the field, where it stands
 * @param texts one, or several options
 */
public record RawFieldValue(Scalar name, Said<List<Scalar>> texts) {}
