package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.Optional;

/**
 * An entry of {@code people}.
 *
 * @param login empty if the role has none, or a malformed one
 * @param malformed whether what is written is not a login, which is reported already
 */
public record RawPerson(Scalar role, Optional<String> login, boolean malformed) {}
