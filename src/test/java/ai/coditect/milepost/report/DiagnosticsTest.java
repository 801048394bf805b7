package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.report.json.DiagnosticsJson;
import ai.coditect.milepost.report.text.Ansi;
import ai.coditect.milepost.report.text.DiagnosticsText;
import ai.coditect.milepost.report.text.Style;
import ai.coditect.milepost.testing.JsonResults;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private static final List<Diagnostic> FINDINGS = List.of(
            Diagnostic.error(
                    new Location("issues/testing.yaml", 14, 7), "unknown key depend_on", "Did you mean depends_on?"),
            Diagnostic.error(new Location("issues/testing.yaml", 20, 3), "this issue has no title", ""),
            Diagnostic.warning("the server knows no issue types", "Types are left out."));

    @Test
    void tellsPlaceAndRemedyOfEachFinding() {
        assertThat(text(FINDINGS, Ansi.OFF)).isEqualTo("""
                        issues/testing.yaml:14:7: error: unknown key depend_on
                            Did you mean depends_on?
                        issues/testing.yaml:20:3: error: this issue has no title
                        warning: the server knows no issue types
                            Types are left out.

                        issues/ has 2 errors and 1 warning.
                        """);
    }

    @Test
    void coloursTheSeverityOnly() {
        assertThat(text(FINDINGS, Ansi.ON).lines().findFirst())
                .hasValue("issues/testing.yaml:14:7: \u001b[31merror:\u001b[0m unknown key depend_on");
    }

    @Test
    void saysThatDefinitionsAreValid() {
        assertThat(text(List.of(), Ansi.OFF)).isEqualTo("issues/ is valid.\n");
    }

    @Test
    void writesJson() {
        String text = Golden.text(out -> new DiagnosticsJson().write(FINDINGS, out));
        JsonResults.check("validate", text);
        assertThat(text).isEqualTo("""
                        {
                          "format_version": "1.0",
                          "findings": [
                            {
                              "severity": "error",
                              "summary": "unknown key depend_on",
                              "detail": "Did you mean depends_on?",
                              "file": "issues/testing.yaml",
                              "line": 14,
                              "column": 7
                            },
                            {
                              "severity": "error",
                              "summary": "this issue has no title",
                              "detail": "",
                              "file": "issues/testing.yaml",
                              "line": 20,
                              "column": 3
                            },
                            {
                              "severity": "warning",
                              "summary": "the server knows no issue types",
                              "detail": "Types are left out."
                            }
                          ],
                          "summary": {
                            "errors": 2,
                            "warnings": 1
                          }
                        }
                        """);
    }

    private static String text(List<Diagnostic> findings, Ansi ansi) {
        return Golden.text(out -> new DiagnosticsText(new Style(ansi, 80)).write(findings, "issues", out));
    }
}
