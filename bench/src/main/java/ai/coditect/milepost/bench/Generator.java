package ai.coditect.milepost.bench;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Writes generated definitions, and the file of a sandbox in which they are applied already: {@code Generator --issues
 * N --seed S --out DIR [--sandbox FILE]}.
 */
public final class Generator {

    private static final String USAGE = "usage: Generator --issues N --seed S --out DIR [--sandbox FILE]";

    private Generator() {}

    /** Writes the files into the directory, which is made if it is not there. */
    public static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.of(USAGE, arguments);
        Path directory = Path.of(given.text("--out"));
        write(given.number("--issues"), given.number("--seed"), directory);
        Optional<String> sandbox = given.optional("--sandbox");
        if (sandbox.isPresent()) {
            SandboxFile.write(SettledRepository.of(load(directory).state()), Path.of(sandbox.get()));
        }
    }

    static void write(int issues, long seed, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : Definitions.of(issues, seed).entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
    }

    static DefinitionResult load(Path directory) {
        DefinitionResult result = DefinitionLoader.load(directory);
        if (!result.diagnostics().isEmpty()) {
            throw new IllegalStateException("the generated definitions are faulty: "
                    + result.diagnostics().get(0));
        }
        return result;
    }
}
