package ai.coditect.milepost.definition;

import ai.coditect.milepost.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A directory of definitions that a test fills, and its findings as text. */
public record Fixture(Path directory) {

    public Fixture file(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DefinitionResult load() {
        return DefinitionLoader.load(directory);
    }

    /** One line for each finding: {@code file:line:column severity: summary — detail}. */
    String findings() {
        return findings(load());
    }

    String findings(DefinitionResult result) {
        return result.diagnostics().stream()
                .map(Fixture::line)
                .map(line -> line.replace(directory + "/", "").replace("`" + directory + "`", "`DIR`"))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Diagnostic finding) {
        String place = finding.location().map(at -> at + " ").orElse("");
        String severity = finding.isError() ? "error" : "warning";
        return place + severity + ": " + finding.summary() + " — " + finding.detail();
    }
}
