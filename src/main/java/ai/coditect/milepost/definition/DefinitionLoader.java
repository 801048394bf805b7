package ai.coditect.milepost.definition;

import ai.coditect.milepost.model.DeclaredState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a directory of definitions: the state that they declare, or everything that is wrong with them at once. */
public final class DefinitionLoader {

    private DefinitionLoader() {}

    /** Reads all YAML files below the directory. Never throws for bad input. */
    public static DefinitionResult load(Path directory) {
        Problems problems = new Problems();
        Unread unread = new Unread();
        List<Path> files = YamlFiles.find(directory, problems);
        FileReader reader = new FileReader(problems, unread);
        YamlComposer composer = new YamlComposer(problems, unread);
        List<RawFile> raw = new ArrayList<>();
        for (Path file : files) {
            reader.read(file)
                    .ifPresent(source -> composer.compose(source)
                            .flatMap(node -> new FileParser(source, problems).parse(node))
                            .ifPresent(raw::add));
        }
        DeclaredState state = check(new Definitions(raw, unread), problems);
        return new DefinitionResult(state, problems.sorted(), files.size());
    }

    private static DeclaredState check(Definitions definitions, Problems problems) {
        new UniquenessChecker(problems).check(definitions);
        new ReferenceChecker(definitions, problems).check();
        new RelationChecker(problems).check(definitions.issues().toList());
        List<MergedIssue> merged = new DefaultsMerger(definitions).merge();
        StateBuilder builder = new StateBuilder(definitions);
        new LimitChecker(problems).check(definitions, merged, builder);
        return builder.build(merged);
    }
}
