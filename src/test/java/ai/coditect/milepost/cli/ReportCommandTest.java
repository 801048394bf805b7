package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.JsonResults;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code milepost report} writes, and what it never writes over. */
class ReportCommandTest {

    private static final String[] TODAY = {"--today", "2025-11-27"};

    @TempDir
    private Path directory;

    private Scenario scenario;

    @BeforeEach
    void applied() {
        scenario = Scenario.ofThisRepository(directory);
        assertThat(scenario.apply().exit()).isZero();
    }

    private Result report(String... options) {
        List<String> all = new ArrayList<>(List.of(TODAY));
        all.addAll(List.of(options));
        return scenario.run("report", all.toArray(String[]::new));
    }

    @Test
    void writesAPageInOneRequest() throws IOException {
        List<String> requests = scenario.requestsOf(() -> {
            Result result = report("--out", "report.html");
            assertThat(result).isEqualTo(new Result(0, "", "Written to report.html.\n"));
        });

        assertThat(requests).containsExactly("POST /graphql");
        String page = Files.readString(directory.resolve("report.html"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("coditect-ai/coditect-core", "Test Coverage")
                .endsWith("</html>\n");
        assertThat(Files.size(directory.resolve("report.html"))).isLessThan(500 * 1024);
        assertThat(report().out()).isEqualTo(page);
    }

    @Test
    void putsIndexHtmlIntoADirectoryThatNeedNotBeThere() throws IOException {
        assertThat(report("--out", "site/pages/").err()).isEqualTo("Written to site/pages/index.html.\n");
        assertThat(report("--out", "site/pages", "-q").err()).isEmpty();
        assertThat(directory.resolve("site/pages/index.html")).isRegularFile();
        assertThat(report("--out", "site", "--format", "markdown").err()).isEqualTo("Written to site/report.md.\n");
        assertThat(report("--out", "site", "--format", "json").err()).isEqualTo("Written to site/report.json.\n");
        JsonResults.check("report", Files.readString(directory.resolve("site/report.json")));
    }

    @Test
    void replacesAnOlderReportAndNothingElse() throws IOException {
        String mine = "# Mine\n\nRun `milepost report` every Monday. {\"format_version\": \"1.0\"}\n";
        Files.writeString(directory.resolve("README.md"), mine);

        for (String format : List.of("html", "markdown", "json")) {
            assertThat(report("--out", "kept", "--format", format).exit()).isZero();
            assertThat(report("--out", "kept", "--format", format).exit())
                    .as(format)
                    .isZero();
            Result refused = report("--out", "README.md", "--format", format);
            assertThat(refused.exit()).isEqualTo(64);
            assertThat(refused.err())
                    .isEqualTo("milepost: The report was not written: README.md is there already and is no report of"
                            + " milepost. Choose another --out.\n");
        }
        assertThat(directory.resolve("README.md")).hasContent(mine);
    }

    @Test
    void outNamesAFile() {
        assertThat(report("--out", "").err()).contains("milepost: --out names no file.");
        assertThat(report("--out", "-").out()).startsWith("<!DOCTYPE html>");
        assertThat(directory.resolve("-")).doesNotExist();
    }

    @Test
    void followsNoLink() throws IOException {
        Files.writeString(directory.resolve("target.html"), "milepost report");
        Files.createSymbolicLink(directory.resolve("link.html"), Path.of("target.html"));

        Result result = report("--out", "link.html");

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.err()).isEqualTo("milepost: link.html is a symbolic link. Name the file that it leads to.\n");
        assertThat(directory.resolve("target.html")).hasContent("milepost report");
    }

    @Test
    void saysWhatIsWrongWithTheDefinitionsAndWritesNothing() {
        scenario.write("bad.yaml", "issues: [{id: Bad Id, title: Bad}]\n");

        Result result = report("--out", "report.html");

        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("issues/bad.yaml:1:15: error: `Bad Id` is not an id");
        assertThat(directory.resolve("report.html")).doesNotExist();
    }

    @Test
    void faultsOfTheDefinitionsAreJsonForPrograms() throws IOException {
        Path wrong = Files.createDirectory(directory.resolve("wrong"));
        Files.writeString(wrong.resolve("wrong.yaml"), "issues: [{id: wrong, titel: Wrong}]\n");

        Result report = new CliHarness(directory).run("report", "-f", "wrong", "--format", "json");

        assertThat(report.exit()).isEqualTo(65);
        assertThat(report.out()).startsWith("{").contains("unknown key `titel`");
    }
}
