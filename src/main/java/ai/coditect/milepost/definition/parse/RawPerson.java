package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.planning.DaysOff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry of {@code people}.
 *
 * @param login empty if the role has none, or a malformed one
 * @param malformed whether what is written is not a login, which is reported already
 * @param hoursPerDay how long the person works on a working day
 * @param from the first day of work
 * @param until the last day of work
 * @param rate what an hour costs
 */
public record RawPerson(
        Scalar role,
        Optional<String> login,
        boolean malformed,
        Optional<BigDecimal> hoursPerDay,
        Optional<Located<LocalDate>> from,
        Optional<Located<LocalDate>> until,
        List<DaysOff> daysOff,
        Optional<BigDecimal> rate) {

    /** Somebody of whom nothing but the login is said. */
    static RawPerson of(Scalar role, Optional<String> login, boolean malformed) {
        return new RawPerson(
                role,
                login,
                malformed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
