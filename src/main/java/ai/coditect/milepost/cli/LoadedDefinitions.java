package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.report.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The definitions that a command works on. */
record LoadedDefinitions(String name, DefinitionResult result) {

    /** @param directory as the user would name it where the command was called */
    static LoadedDefinitions load(Environment environment, Path directory) {
        return new LoadedDefinitions(
                nameOf(directory),
                DefinitionLoader.load(environment.workingDirectory().resolve(directory)));
    }

    /**
     * What is shown along with a plan; only for definitions without errors.
     *
     * @param pull the command that brings into these definitions what people changed
     */
    Setting setting(Duration pace, AdvisedCommand pull) {
        return new Setting(
                name, pace, Optional.of(DependencyGraph.of(result.state())), pull.toString(), Optional.empty());
    }

    /** The directory as the user typed it, with {@code /} between its parts. */
    private static String nameOf(Path directory) {
        return directory.toString().replace('\\', '/');
    }
}
