package ai.coditect.milepost.report;

import ai.coditect.milepost.doctor.Diagnosis;
import ai.coditect.milepost.doctor.Status;
import ai.coditect.milepost.doctor.Subject;
import java.util.Locale;

/** How the checks of an installation are named and summed up. */
public final class DoctorWords {

    private DoctorWords() {}

    public static String of(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String of(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** What it comes to, in one line. */
    public static String sum(Diagnosis diagnosis) {
        int faults = diagnosis.count(Status.FAULT);
        int warnings = diagnosis.count(Status.WARNING);
        return faults + warnings == 0
                ? "Nothing is wrong."
                : faults
                        + (faults == 1 ? " fault, " : " faults, ")
                        + warnings
                        + (warnings == 1 ? " warning." : " warnings.");
    }
}
