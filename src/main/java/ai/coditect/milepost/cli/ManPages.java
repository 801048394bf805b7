package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.shell.ManPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Writes the manual pages, which a release carries along: {@code java -cp JAR …ManPages DIRECTORY}. */
public final class ManPages {

    private ManPages() {}

    /** Writes a page for milepost and one for each of its commands to the directory that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (ManPage page : of(Environment.silent(Path.of(""), Map.of()))) {
            Files.write(directory.resolve(page.fileName()), page.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    static List<ManPage> of(Environment environment) {
        CommandLine milepost = new Commands(environment).all();
        return Stream.concat(Stream.of(milepost), milepost.getSubcommands().values().stream())
                .map(command -> new ManPage(command.getCommandSpec(), Version.current()))
                .toList();
    }
}
