package ai.coditect.milepost.cli;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.plan.WrittenBody;
import java.nio.file.Path;

/** The definitions that a command was pointed at. */
record Definitions(String name, DefinitionResult result) {

    static Definitions load(Environment environment, DefinitionOptions options) {
        Path directory = environment.workingDirectory().resolve(options.directory);
        return new Definitions(nameOf(options.directory), DefinitionLoader.load(directory, WrittenBody::length));
    }

    /** The directory as the user typed it, with {@code /} between its parts. */
    private static String nameOf(Path directory) {
        return directory.toString().replace('\\', '/');
    }
}
