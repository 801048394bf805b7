package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.Optional;

/**
 * A role as {@code people} maps it.
 *
 * @param login empty when the role is mapped to nobody
 * @param broken whether a login was meant but is not one; that is reported already
 */
public record RawPerson(Scalar role, Optional<String> login, boolean broken) {}
