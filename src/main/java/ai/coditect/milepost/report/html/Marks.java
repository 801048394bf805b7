package ai.coditect.milepost.report.html;

import ai.coditect.milepost.progress.Progress;
import java.time.LocalDate;
import java.util.Optional;

/** The days that a picture marks. */
record Marks(LocalDate today, Optional<LocalDate> due) {

    static Marks of(Progress progress) {
        return new Marks(progress.today(), progress.due());
    }
}
