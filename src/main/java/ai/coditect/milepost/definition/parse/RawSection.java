package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.parse.RawContent.RawTask;
import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item of {@code sections} as it is written. */
public record RawSection(Scalar heading, Content content) {

    /** What stands below the heading. */
    public sealed interface Content {
        /** All texts in it. */
        Stream<Scalar> texts();
    }

    /** The value of {@code text}. */
    public record Prose(Scalar text) implements Content {
        @Override
        public Stream<Scalar> texts() {
            return Stream.of(text);
        }
    }

    /** The items of {@code list}. */
    public record Bullets(List<Scalar> items) implements Content {
        @Override
        public Stream<Scalar> texts() {
            return items.stream();
        }
    }

    /** The items of {@code tasks}. */
    public record Boxes(List<RawTask> tasks) implements Content {
        @Override
        public Stream<Scalar> texts() {
            return tasks.stream().map(RawTask::source);
        }
    }

    /** What headings are compared by: in one issue, no two differ only in their case. */
    public static String identity(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }

    private String identity() {
        return identity(heading.value());
    }

    /** These sections below those of defaults. One with the same heading takes the place of the default's. */
    static List<RawSection> over(List<RawSection> defaults, List<RawSection> own) {
        if (defaults.isEmpty()) {
            return own;
        }
        List<RawSection> all = new ArrayList<>();
        for (RawSection section : defaults) {
            all.add(own.stream()
                    .filter(other -> other.identity().equals(section.identity()))
                    .findFirst()
                    .orElse(section));
        }
        Set<String> given = defaults.stream().map(RawSection::identity).collect(Collectors.toSet());
        own.stream().filter(section -> !given.contains(section.identity())).forEach(all::add);
        return List.copyOf(all);
    }
}
