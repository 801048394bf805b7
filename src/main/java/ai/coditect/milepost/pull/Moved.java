package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
                after.intro().or(() -> before.intro().filter(this::hasMoved)),
                after.goal().or(() -> before.goal().filter(this::hasMoved)),
                tasks(before.tasks(), after.tasks()),
                restored(before.deliverables(), after.deliverables()),
                restored(before.acceptanceCriteria(), after.acceptanceCriteria()),
                restored(before.dependencies(), after.dependencies(), Dependency::on, this::isStillThere),
                after.noDependencies().or(() -> before.noDependencies().filter(texts::contains)),
                after.estimateHours(),
                restored(before.resources(), after.resources()),
                restored(before.filePaths(), after.filePaths()),
                own(before, after));
    }

    /** A section that has lost its heading is not gone as long as something of it is there. */
    private List<OwnSection> own(Sections before, Sections after) {
        Map<String, OwnSection> was = new HashMap<>();
        before.own().forEach(section -> was.put(section.heading(), section));
        List<OwnSection> sections = new ArrayList<>(after.own());
        sections.replaceAll(section -> Optional.ofNullable(was.get(section.heading()))
                .map(old -> new OwnSection(section.heading(), restored(old.content(), section.content())))
                .orElse(section));
        return restored(before.own(), sections, OwnSection::heading, section -> hasMoved(section.content()));
    }

    private OwnSection.Content restored(OwnSection.Content before, OwnSection.Content after) {
        if (before instanceof OwnSection.Bullets was && after instanceof OwnSection.Bullets now) {
            return new OwnSection.Bullets(restored(was.items(), now.items()));
        }
        return before instanceof OwnSection.Boxes was && after instanceof OwnSection.Boxes now
                ? new OwnSection.Boxes(tasks(was.tasks(), now.tasks()))
                : after;
    }

    private boolean hasMoved(OwnSection.Content content) {
        if (content instanceof OwnSection.Prose prose) {
            return hasMoved(prose.text());
        }
        return content instanceof OwnSection.Bullets list
                ? list.items().stream().anyMatch(texts::contains)
                : ((OwnSection.Boxes) content).tasks().stream().anyMatch(task -> texts.contains(task.text()));
    }

    private List<Task> tasks(List<Task> before, List<Task> after) {
        return restored(before, after, Task::text, task -> texts.contains(task.text()));
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
