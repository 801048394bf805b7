package ai.coditect.milepost.definition.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What to do about invalid YAML, from what the lines around it look like. */
final class SyntaxAdvice {

    private static final Pattern TASK = Pattern.compile("\\s*-\\s+(\\[[ xX]])\\s.*");
    private static final int LOOK_AHEAD = 120;

    private SyntaxAdvice() {}

    static String of(SourceFile file, MarkedYAMLException invalid, String problem) {
        Mark mark = invalid.getProblemMark();
        if (mark == null) {
            return YamlError.advice(problem);
        }
        String line = file.line(mark, 0, LOOK_AHEAD);
        Matcher task = TASK.matcher(line);
        if (task.matches()) {
            return "In YAML, `[` begins a list. Put the whole text into quotes, its box included: `- \"" + task.group(1)
                    + " …\"`; or leave the box out, as each task gets one.";
        }
        Optional<String> comment = CutText.word(line).or(() -> CutText.word(file.line(mark, -1, LOOK_AHEAD)));
        return YamlError.advice(problem)
                + comment.map(word -> " If `" + word + "` is text, put the whole text into quotes: unquoted, a ` #`"
                                + " starts a comment.")
                        .orElse("");
    }
}
