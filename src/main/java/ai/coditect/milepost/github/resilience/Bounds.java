package ai.coditect.milepost.github.resilience;

/**
 * What an answer cannot make the client do, whoever sent it.
 *
 * @param origin the server that requests go to, and no other
 * @param maxAnswerBytes the most that is read of an answer, counted after decompression
 */
public record Bounds(Origin origin, int maxAnswerBytes) {

    /** Far more than GitHub's longest answer: a page of a hundred issues with full bodies. */
    public static final int MAX_ANSWER_BYTES = 64 * 1024 * 1024;
}
