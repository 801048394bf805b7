package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.file.WholeFile;
import ai.coditect.milepost.plan.Adoption;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.field.OnConflict;
import ai.coditect.milepost.report.json.PlanJson;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A plan that was saved to be applied later. It holds what the user saw and the options that led to it, not
 * instructions: applying it plans afresh and carries the fresh plan out only if it is the same.
 *
 * @param server where it was made, as {@link RepositoryConnector#server} says
 * @param rows the rows, kept changes and findings as JSON
 */
public record PlanFile(String server, Adoption adoption, boolean prune, OnConflict onConflict, JsonNode rows) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "1.0";
    private static final List<String> COMPARED = List.of("repository", "changes", "kept", "summary");

    static PlanFile of(Plan plan, String server, PlanningOptions options) throws IOException {
        StringWriter text = new StringWriter();
        new PlanJson().write(plan, text);
        JsonNode all = JSON.readTree(text.toString());
        ObjectNode rows = JSON.createObjectNode();
        COMPARED.forEach(name -> rows.set(name, all.path(name)));
        rows.set("findings", errors(all.path("findings")));
        return new PlanFile(server, options.adoption(), options.prune.value(), options.onConflict.value(), rows);
    }

    /** Warnings decide nothing, and anybody who opens an issue may cause one. */
    private static ArrayNode errors(JsonNode findings) {
        ArrayNode errors = JSON.createArrayNode();
        for (JsonNode finding : findings) {
            if (finding.path("severity").asText().equals("error")) {
                errors.add(finding);
            }
        }
        return errors;
    }

    /**
     * Reads a saved plan to apply it. That happens without a question, so only where and as the plan was made.
     *
     * @param directory relative paths start here
     * @param file as the user named it
     * @param server as {@link RepositoryConnector#server} says
     * @param newPlan the command that makes a plan for this run and saves it in a file
     * @throws UsageException when the file is no saved plan, or one for another server, or options were given with it
     * @throws IOException when it cannot be read
     */
    static PlanFile readFor(
            String server, PlanningOptions options, Path directory, Path file, Function<Path, AdvisedCommand> newPlan)
            throws IOException {
        if (options.isSetByUser()) {
            throw new UsageException("A saved plan keeps the --adopt, --prune and --on-conflict that it was made with."
                    + " Leave them out, or make a new plan with: " + newPlan.apply(file));
        }
        Path path = directory.resolve(file);
        if (!Files.exists(path)) {
            throw new UsageException("There is no plan file " + file + ". Make one with: " + newPlan.apply(file));
        }
        PlanFile saved = read(path)
                .orElseThrow(() -> new UsageException(
                        file + " is not a plan that milepost saved. Make one with: " + newPlan.apply(Path.of("FILE"))));
        if (!saved.server.equals(server)) {
            throw new UsageException(file + " was made on " + inWords(saved.server) + ", and this run is for "
                    + inWords(server)
                    + ". Nothing was written. Name the same server, or make a plan for this one with: "
                    + newPlan.apply(file));
        }
        return saved;
    }

    private static String inWords(String server) {
        return server.equals(RepositoryConnector.SANDBOX) ? "the embedded GitHub (--sandbox)" : server;
    }

    /** Reads a file; empty when it holds no saved plan. */
    private static Optional<PlanFile> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(Files.readString(file));
            boolean isPlan = node.path("milepost_plan").asText().equals(VERSION)
                    && node.path("server").isTextual();
            return isPlan ? Optional.of(of(node)) : Optional.empty();
        } catch (JacksonException | MalformedInputException otherContent) {
            return Optional.empty();
        }
    }

    private static PlanFile of(JsonNode node) {
        return new PlanFile(
                node.path("server").asText(),
                adoption(node),
                node.path("prune").asBoolean(),
                node.path("on_conflict").asText().equals("YAML") ? OnConflict.YAML : OnConflict.KEEP,
                node.path("plan"));
    }

    private static Adoption adoption(JsonNode node) {
        Set<Integer> named = new TreeSet<>();
        node.path("adopt_issues").forEach(number -> named.add(number.asInt()));
        return new Adoption(node.path("adopt").asBoolean() ? Adoption.Scope.ALL : Adoption.Scope.NONE, named);
    }

    /**
     * Saves it, whole or not at all, in place of an older plan if need be.
     *
     * @throws UsageException when a link or something else is there, or no directory to put it in
     * @throws IOException when it cannot be written
     */
    void write(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new UsageException(file + " is a symbolic link. Name the file that it leads to.");
        }
        if (Files.exists(file) && read(file).isEmpty()) {
            throw new UsageException("The plan was not saved: " + file
                    + " is there already and is no saved plan. Choose another --out.");
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new UsageException("There is no directory " + file.getParent() + " to save the plan in.");
        }
        ObjectNode node = JSON.createObjectNode();
        node.put("milepost_plan", VERSION);
        node.put("server", server);
        node.put("adopt", adoption.scope() == Adoption.Scope.ALL);
        ArrayNode named = node.putArray("adopt_issues");
        adoption.numbers().forEach(named::add);
        node.put("prune", prune);
        node.put("on_conflict", onConflict.name());
        node.set("plan", rows);
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The repository that it is for. */
    String repository() {
        return rows.path("repository").asText();
    }

    /** Whether the other plan, made now, would do exactly what this one showed. */
    boolean isSameAs(PlanFile other) {
        return rows.equals(other.rows);
    }
}
