package ai.coditect.milepost.yamledit;

import java.util.List;

/**
 * A scalar as it is written.
 *
 * @param head what stands where the value begins; of a block its header
 * @param body the further lines of a block, which come behind a comment beside the header
 * @param keeps whether blank lines behind it would be its own
 */
record Written(String head, List<String> body, boolean keeps) {

    static Written inline(String head) {
        return new Written(head, List.of(), false);
    }

    /** The body, with a line break before each of its lines. */
    String tail(String lineBreak) {
        return body.isEmpty() ? "" : lineBreak + String.join(lineBreak, body);
    }
}
