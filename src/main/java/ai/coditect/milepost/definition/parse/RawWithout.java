package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The value of {@code without}: what is refused of the defaults. */
public record RawWithout(List<Scalar> labels, List<Scalar> assignees, List<Scalar> sections) {

    /** The keys, separated by blanks. */
    static final String KEYS = "labels assignees sections";

    /** Nothing is refused. */
    public static final RawWithout NOTHING = new RawWithout(List.of(), List.of(), List.of());

    /** The labels of the defaults that are not refused. */
    List<Scalar> labelsOf(RawFields defaults) {
        return rest(defaults.labels(), labels, LabelName::new);
    }

    /** The assignees of the defaults that are not refused, by whatever name. */
    List<Scalar> assigneesOf(RawFields defaults, People people) {
        return rest(defaults.assignees(), assignees, people::person);
    }

    /** The sections of the defaults that are not refused. */
    List<RawSection> sectionsOf(RawFields defaults) {
        return rest(defaults.sections(), RawSection::heading, sections, RawSection::identity);
    }

    private static List<Scalar> rest(List<Scalar> given, List<Scalar> refused, Function<String, ?> identity) {
        return rest(given, Function.identity(), refused, identity);
    }

    private static <T> List<T> rest(
            List<T> given, Function<T, Scalar> name, List<Scalar> refused, Function<String, ?> identity) {
        if (refused.isEmpty()) {
            return given;
        }
        Set<Object> keys =
                refused.stream().map(each -> identity.apply(each.value())).collect(Collectors.toSet());
        return given.stream()
                .filter(each -> !keys.contains(identity.apply(name.apply(each).value())))
                .toList();
    }
}
