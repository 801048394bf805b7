package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What left its section and is still in the text, at a place that no key stands for. Its key keeps it: it is not gone.
 * The same goes for a dependency whose line is gone and which is still there.
 */
final class Moved {

    private static final Pattern MARKS = Pattern.compile("(?:[-*+]|[0-9]{1,9}[.)])\\s+(?:\\[[ xX]]\\s+)?");

    private final Set<String> texts = new HashSet<>();
    private final Set<IssueId> goneBlockers;

    /**
     * What has moved.
     *
     * @param rest the lines that stand in no section
     * @param goneBlockers the issues that people took away as blockers
     */
    Moved(List<String> rest, Set<IssueId> goneBlockers) {
        this.goneBlockers = goneBlockers;
        rest.forEach(line -> texts.add(MARKS.matcher(line.strip()).replaceFirst("")));
    }

    /** The later sections with what only has moved. */
    Sections restored(Sections before, Sections after) {
        return new Sections(
                after.goal().or(() -> before.goal().filter(this::hasMoved)),
                restored(before.tasks(), after.tasks(), Task::text, task -> texts.contains(task.text())),
                restored(before.deliverables(), after.deliverables()),
                restored(before.acceptanceCriteria(), after.acceptanceCriteria()),
                restored(before.dependencies(), after.dependencies(), Dependency::on, this::isStillThere),
                after.noDependencies().or(() -> before.noDependencies().filter(texts::contains)),
                after.estimateHours(),
                restored(before.resources(), after.resources()),
                restored(before.filePaths(), after.filePaths()));
    }

    private boolean hasMoved(String text) {
        return text.lines().map(String::strip).anyMatch(line -> !line.isEmpty() && texts.contains(line));
    }

    private boolean isStillThere(Dependency dependency) {
        return !goneBlockers.containsAll(dependency.on());
    }

    private List<String> restored(List<String> before, List<String> after) {
        return restored(before, after, Function.identity(), texts::contains);
    }

    /** Each item that comes back stands below the one that it stood below. */
    private static <T> List<T> restored(
            List<T> before, List<T> after, Function<T, ?> identity, Predicate<T> comesBack) {
        List<T> result = new ArrayList<>(after);
        List<Object> present = new ArrayList<>(after.stream().map(identity).toList());
        Optional<Object> above = Optional.empty();
        for (T item : before) {
            Object name = identity.apply(item);
            if (!present.contains(name)) {
                if (!comesBack.test(item)) {
                    continue;
                }
                int place = above.map(present::indexOf).orElse(-1) + 1;
                result.add(place, item);
                present.add(place, name);
            }
            above = Optional.of(name);
        }
        return result;
    }
}
