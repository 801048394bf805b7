package ai.coditect.milepost.doctor;

import ai.coditect.milepost.remote.Failure;

/**
 * What a check found.
 *
 * @param summary one line without a full stop
 * @param remedy what to do next, in sentences; empty text where there is nothing to do
 */
public record Check(Subject subject, Status status, String summary, String remedy) {

    static Check ok(Subject subject, String summary) {
        return new Check(subject, Status.OK, summary, "");
    }

    static Check warning(Subject subject, String summary, String remedy) {
        return new Check(subject, Status.WARNING, summary, remedy);
    }

    static Check fault(Subject subject, String summary, String remedy) {
        return new Check(subject, Status.FAULT, summary, remedy);
    }

    /** What keeps the subject from being looked at. */
    public static Check failed(Subject subject, Failure failure) {
        return fault(subject, failure.summary(), failure.remedy());
    }

    /**
     * A setting that cannot be used.
     *
     * @param message says what is wrong, and what to do
     */
    public static Check unusable(Subject subject, String message) {
        return fault(subject, message.replaceFirst("\\.$", ""), "");
    }
}
