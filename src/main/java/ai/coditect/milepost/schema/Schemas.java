package ai.coditect.milepost.schema;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** All schemas by their names. */
public final class Schemas {

    /** What the schema of the definitions is called. */
    public static final String DEFINITIONS = "definitions";

    /** The commands that print JSON. */
    public static final List<String> COMMANDS =
            List.of("validate", "plan", "apply", "import", "pull", "status", "report", "doctor");

    private static final String PUBLISHED = "https://raw.githubusercontent.com/coditect-ai/milepost/";

    private Schemas() {}

    /**
     * The comment by which the YAML language server of an editor finds the schema of the definitions.
     *
     * @param tag the tag or branch from which it is read
     */
    public static String modeline(String tag) {
        return "# yaml-language-server: $schema=" + PUBLISHED + tag + "/docs/schema/" + DEFINITIONS + ".json";
    }

    /**
     * Writes a schema.
     *
     * @param name {@link #DEFINITIONS}, or one of {@link #COMMANDS}
     */
    public static void write(String name, Appendable out) throws IOException {
        ObjectNode schema = name.equals(DEFINITIONS) ? new DefinitionSchema().build() : new ResultSchema().build(name);
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        out.append(new ObjectMapper()
                        .writer(new DefaultPrettyPrinter(separators)
                                .withObjectIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(schema))
                .append('\n');
    }
}
