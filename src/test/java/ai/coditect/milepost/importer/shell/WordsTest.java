package ai.coditect.milepost.importer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.shell.Command.Simple;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd quoting: what a shell makes of a line, word by word. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a b  c ~ a|b|c",
                "'a b' \"c d\" ~ a b|c d",
                "a'b'\"c\"d ~ abcd",
                "'it'\\''s' 'it'\"'\"'s' ~ it's|it's",
                "\"a\\\"b\" \"\\`c\\`\" \"\\$5\" \"\\\\\" ~ a\"b|`c`|$5|\\",
                "\"\\n\" '\\n' \\n ~ \\n|\\n|n",
                "$'a\\tb\\x21\\u00e9\\'c' ~ a\tb!é'c",
                "$\"a\" ~ a",
                "\"\" '' ~ |",
                "\"$\" $ 5$ ~ $|$|5$",
                "a#b # c ~ a#b",
                "a\\ b \\# ~ a b|#",
                "$x \"$x\" ${x}s ~ one|two|one two|one|twos",
                "\"${none:-a b}\" ${none:-\"c d\" e} ~ a b|c d|e",
                "\"${x:+yes}\" \"${none:+no}\" ${none:+no} ~ yes|",
                "\"${list[@]}\" \"<${list[@]}>\" \"${list[*]}\" ~ 1 2|3|<1 2|3>|1 2 3",
                "\"$none\" ~ $none",
                "\"`date`\" \"$(date \"+%F\")\" ~ `date`|$(date \"+%F\")",
                "\"$((1 + (2)))\" ~ $((1 + (2)))",
                "\"a$(echo \"b $(echo 'c \"d\"')\")\" ~ ab c \"d\"",
                "2>/dev/null a >&2 b 2>&1 &>c ~ a|b",
                "{a,b} *.md =y ~ {a,b}|*.md|=y"
            })
    void readsWords(String line, String expected) {
        Findings findings = new Findings();
        List<Command> commands =
                new CommandParser(new Cursor(new SourceText("words.sh", "printf " + line), findings)).all();
        Variables variables = new Variables();
        variables.set("x", List.of(Value.of("one two")));
        variables.set("list", List.of(Value.of("1 2"), Value.of("3")));
        Interpreter interpreter = new Interpreter(new Creations(), new SourceText("words.sh", "").at(1), findings);
        Expander expander = new Expander(variables, interpreter::substituted);

        List<String> fields = expander.fields(((Simple) commands.get(0)).words()).stream()
                .skip(1)
                .map(Value::shown)
                .toList();

        assertThat(String.join("|", fields)).isEqualTo(expected == null ? "" : expected);
        assertThat(findings.sorted()).isEmpty();
    }
}
