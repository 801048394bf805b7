package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.MilestoneState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A milestone as it is written. */
public record RawMilestone(
        Scalar title,
        Optional<Scalar> description,
        Optional<LocalDate> dueOn,
        Optional<MilestoneState> state,
        List<Scalar> previously) {}
