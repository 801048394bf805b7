package ai.coditect.milepost.model.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found of the declared project board. */
public sealed interface BoardReading {

    /** Nobody asked. */
    record NotAsked() implements BoardReading {}

    /**
     * It is there.
     *
     * @param items by the GraphQL ids of their issues; an issue without one is not on the board
     * @param unread issues of which GitHub did not tell whether they are on it, by their GraphQL ids
     */
    record Found(LiveProject project, Map<String, LiveProjectItem> items, Set<String> unread) implements BoardReading {
        public Found {
            items = Map.copyOf(items);
            unread = Set.copyOf(unread);
        }
    }

    /**
     * There is none.
     *
     * @param owner whose projects were looked at
     */
    record Missing(ProjectOwner owner) implements BoardReading {}

    /** There are several open ones of the title. */
    record Ambiguous(List<Integer> numbers) implements BoardReading {
        public Ambiguous {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * The token may not see it.
     *
     * @param summary what happened, one line without a full stop
     * @param remedy what to do about it, in sentences
     */
    record Denied(String summary, String remedy) implements BoardReading {}

    /** The server has no projects. */
    record Unsupported() implements BoardReading {}

    /** The items that were read, by the GraphQL ids of their issues. */
    default Map<String, LiveProjectItem> items() {
        return Map.of();
    }

    /** The project, if it is there. */
    default Optional<LiveProject> live() {
        return this instanceof Found found ? Optional.of(found.project()) : Optional.empty();
    }
}
