package ai.coditect.milepost.model.planning;

import ai.coditect.milepost.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * The project board of the definitions.
 *
 * @param owner the account that has it; empty for the owner of the repository
 * @param status what the status of an item is that milepost adds
 * @param place where it stands in the definitions
 */
public record DeclaredProject(
        Optional<String> owner, Choice choice, Optional<String> status, List<Field> fields, Location place) {

    /** GitHub's own field for the state of work, which every project has. */
    public static final FieldName STATUS = new FieldName("Status");

    public DeclaredProject {
        fields = List.copyOf(fields);
    }

    /** Which project is meant. */
    public sealed interface Choice {}

    /** The project of this number. */
    public record Numbered(int number) implements Choice {
        @Override
        public String toString() {
            return "#" + number;
        }
    }

    /** The open project of this title. */
    public record Titled(String title, WhenMissing whenMissing) implements Choice {
        @Override
        public String toString() {
            return '"' + title + '"';
        }
    }

    /** What is done where no project has the title. */
    public enum WhenMissing {
        /** It is created. */
        CREATE,
        /** It is an error. */
        REFUSE
    }

    /**
     * A field of the board. Missing ones are created.
     *
     * @param from what fills it; empty for a field whose values are left to people
     * @param options of a single select, each once without regard to case
     */
    public record Field(
            FieldName name, FieldType type, Optional<PlanningKey> from, List<String> options, Location place) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /** Whether it is created where it is missing. */
    public boolean isCreated() {
        return choice instanceof Titled titled && titled.whenMissing() == WhenMissing.CREATE;
    }

    /** What a message calls it. */
    public String title() {
        return choice instanceof Titled titled ? titled.title() : choice.toString();
    }

    /** The field of this name. */
    public Optional<Field> field(FieldName name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
