package ai.coditect.milepost.definition;

import java.util.Optional;

/**
 * A role as {@code people} maps it.
 *
 * @param login empty when the role is mapped to nobody
 * @param broken whether a login was meant but is not one; that is reported already
 */
record RawPerson(Scalar role, Optional<String> login, boolean broken) {}
