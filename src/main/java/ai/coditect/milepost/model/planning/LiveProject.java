package ai.coditect.milepost.model.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project board as it is on GitHub, as far as it is of use here.
 *
 * @param id the id that GitHub's GraphQL uses
 * @param link whether the repository shows it
 * @param fields all of its fields, GitHub's own among them
 */
public record LiveProject(
        ProjectOwner owner, String id, int number, String title, String url, Link link, List<Field> fields) {

    public LiveProject {
        fields = List.copyOf(fields);
    }

    /** Whether the repository shows a project. */
    public enum Link {
        LINKED,
        UNLINKED
    }

    /**
     * A field.
     *
     * @param dataType GitHub's name of its type; there are more than {@link FieldType} has
     * @param options of a single select, in its order
     */
    public record Field(String id, FieldName name, String dataType, List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }

        /** Its type; empty if it is none that can be declared. */
        public Optional<FieldType> type() {
            return FieldType.named(dataType);
        }

        /** The option of this name, in either case. */
        public Optional<Option> option(String name) {
            return options.stream()
                    .filter(option -> option.name().equalsIgnoreCase(name))
                    .findFirst();
        }

        /** Those of some options that it has not, in either case. */
        public List<String> lacking(List<String> names) {
            return names.stream().filter(name -> option(name).isEmpty()).toList();
        }

        /** The names of its options. */
        public List<String> optionNames() {
            return options.stream().map(Option::name).toList();
        }
    }

    /** An option of a single select. A change of the options has to repeat all of it, or people lose their values. */
    public record Option(String id, String name, String color, String description) {}

    /** The field of this name. */
    public Optional<Field> field(FieldName name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The same with a field that is new, or has changed. */
    public LiveProject with(Field changed) {
        List<Field> others = fields.stream()
                .filter(field -> !field.id().equals(changed.id()))
                .toList();
        return new LiveProject(
                owner,
                id,
                number,
                title,
                url,
                link,
                Stream.concat(others.stream(), Stream.of(changed)).toList());
    }

    /** The same, shown by the repository. */
    public LiveProject linked() {
        return new LiveProject(owner, id, number, title, url, Link.LINKED, fields);
    }
}
