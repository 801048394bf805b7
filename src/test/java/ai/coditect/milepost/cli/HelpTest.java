package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.shell.ManPage;
import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of each command, which is also its page of the manual and its part of {@code docs/commands.md}. */
final class HelpTest {

    private static final Path REFERENCE = Path.of("docs/commands.md");
    private static final Pattern ADDRESS = Pattern.compile("https://github.com/coditect-ai/milepost/blob/main/(\\S+)");
    private static final Pattern STATUS = Pattern.compile("(?m)^  (\\d+) +\\S");

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void prepare() {
        cli = new CliHarness(directory);
    }

    static Stream<String> commands() {
        return new Commands(Environment.silent(Path.of(""), Map.of())).all().getSubcommands().keySet().stream();
    }

    @Test
    void milepostAloneShowsItsHelp() {
        Result alone = cli.run();

        assertThat(alone.exit()).isZero();
        assertThat(alone.err()).isEmpty();
        assertThat(alone.out())
                .isEqualTo(cli.run("--help").out())
                .isEqualTo(cli.run("-h").out())
                .isEqualTo(cli.run("help").out());
        GoldenFile.assertSame("help/milepost.txt", alone.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        Result help = cli.run("help", command);

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).isEqualTo(cli.run(command, "--help").out());
        GoldenFile.assertSame("help/" + command + ".txt", help.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itFitsATerminalAndNamesWhatIsThere(String command) {
        String help = cli.run("help", command).out();

        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.substring(help.indexOf("Examples:")).lines().skip(1))
                .allMatch(line -> line.isEmpty() || line.startsWith("  ") || line.startsWith("Documents: "));
        List<String> pages =
                ADDRESS.matcher(help).results().map(found -> found.group(1)).toList();
        assertThat(pages)
                .hasSize(1)
                .allSatisfy(page -> assertThat(Path.of(page)).exists());
        assertThat(help.lines().filter(line -> line.startsWith("  ") && line.contains("milepost ")))
                .hasSizeGreaterThanOrEqualTo(2);
        if (!command.equals("help")) {
            assertThat(statuses(help)).contains("0", "64").isSubsetOf(known());
        }
    }

    /** An address that is broken at the end of a line leads nowhere. */
    @ParameterizedTest
    @MethodSource("commands")
    void noAddressIsBroken(String command) {
        assertThat(cli.run("help", command).out().lines())
                .noneMatch(line ->
                        line.matches(".*https?:(//)?\\s*$") || line.strip().startsWith("//"));
    }

    @Test
    void theReferenceHoldsAllOfThem() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Commands

                What `milepost help COMMAND` shows. [Exit statuses](exit-status.md) and [JSON](json.md) have pages of their own.

                ```text
                """);
        page.append(cli.run("help").out()).append("```\n");
        commands()
                .forEach(command -> page.append("\n## ")
                        .append(command)
                        .append("\n\n```text\n")
                        .append(cli.run("help", command).out())
                        .append("```\n"));
        if ("write".equals(System.getProperty("milepost.golden"))) {
            Files.writeString(REFERENCE, page);
        }
        assertThat(REFERENCE).hasContent(page.toString());
    }

    @Test
    void theManualHasAPageForEach() {
        List<ManPage> pages = ManPages.of(Environment.silent(directory, Map.of()));

        assertThat(pages.stream().map(ManPage::fileName))
                .contains("milepost.1")
                .containsAll(
                        commands().map(command -> "milepost-" + command + ".1").toList());
        assertThat(pages).allSatisfy(page -> GoldenFile.assertSame("help/man/" + page.fileName(), page.text()));
    }

    @Test
    void theVersionIsShownInEveryWay() {
        String version = cli.run("version").out();

        assertThat(version)
                .startsWith("milepost ")
                .isEqualToNormalizingNewlines(cli.run("--version").out())
                .isEqualToNormalizingNewlines(cli.run("-V").out())
                .isEqualToNormalizingNewlines(cli.run("plan", "--version").out());
    }

    @Test
    void whatACommandDoesNotUseIsTakenAndNotShown() throws IOException {
        Files.createDirectory(directory.resolve("issues"));
        Files.writeString(directory.resolve("issues/one.yaml"), "issues: [{id: one, title: One}]\n");

        assertThat(cli.run("validate", "-v", "-q").exit()).isZero();
        assertThat(cli.run("graph", "-v", "--quiet").exit()).isZero();
        assertThat(cli.run("version", "-q").exit()).isZero();
        assertThat(cli.run("help", "validate").out()).doesNotContain("--verbose", "--quiet");
        assertThat(cli.run("help", "plan").out()).contains("--verbose", "--quiet");
    }

    private static List<String> statuses(String help) {
        String section = help.substring(help.indexOf("Exit status:"), help.indexOf("Examples:"));
        return STATUS.matcher(section).results().map(row -> row.group(1)).toList();
    }

    private static Set<String> known() {
        return Arrays.stream(ExitCode.values())
                .map(code -> Integer.toString(code.status()))
                .collect(Collectors.toSet());
    }
}
