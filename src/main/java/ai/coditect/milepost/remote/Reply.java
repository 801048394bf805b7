package ai.coditect.milepost.remote;

import java.util.List;

/** What came back for one write. */
public sealed interface Reply<T> {

    /**
     * It was carried out.
     *
     * @param value what is there now, as GitHub says
     * @param remarks what GitHub did differently from what was asked, for example assignees that it dropped
     */
    record Done<T>(T value, List<String> remarks) implements Reply<T> {
        public Done {
            remarks = List.copyOf(remarks);
        }
    }

    /** The request was sent and no usable answer came: it may or may not have been carried out. */
    record Unanswered<T>(Failure failure) implements Reply<T> {}

    /** It was certainly not carried out. */
    record Refused<T>(Failure failure) implements Reply<T> {}
}
