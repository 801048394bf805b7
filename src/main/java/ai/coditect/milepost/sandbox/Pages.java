package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Optional;

/** The pages that people look at: the repositories, the issues of one, and one issue. */
final class Pages {

    /** The page at this path, if there is one. */
    Optional<SandboxReply> reply(List<String> segments, Session session) {
        return Optional.empty();
    }
}
