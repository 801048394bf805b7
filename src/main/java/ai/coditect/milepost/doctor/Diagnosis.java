package ai.coditect.milepost.doctor;

import java.util.Comparator;
import java.util.List;

/** All that was found, by subject. */
public record Diagnosis(List<Check> checks) {
    public Diagnosis {
        checks = checks.stream().sorted(Comparator.comparing(Check::subject)).toList();
    }

    /** How many checks ended so. */
    public int count(Status status) {
        return (int) checks.stream().filter(check -> check.status() == status).count();
    }
}
