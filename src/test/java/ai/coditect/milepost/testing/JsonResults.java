package ai.coditect.milepost.testing;

import ai.coditect.milepost.schema.Schemas;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Holds all JSON that commands print against the schemas that are published of it. */
public final class JsonResults {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonResults() {}

    /**
     * Fails if a command printed JSON that has no schema, or that its schema refuses.
     *
     * @param out standard output as a whole
     */
    public static void check(String command, String out) {
        if (!out.startsWith("{") || command.equals("schema")) {
            return;
        }
        if (!Schemas.COMMANDS.contains(command)) {
            throw new AssertionError("milepost " + command + " prints JSON that has no schema");
        }
        List<String> refusals = refusals(command, out);
        if (!refusals.isEmpty()) {
            throw new AssertionError(
                    "milepost " + command + " prints what its schema refuses: " + refusals + "\n" + out);
        }
    }

    private static List<String> refusals(String command, String out) {
        try {
            return JsonSchemas.refusals(command, JSON.readTree(out));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("milepost " + command + " prints malformed JSON:\n" + out, malformed);
        }
    }
}
