package ai.coditect.milepost.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** The steps that lead to a case: definitions applied, people's requests, replacements in a body, and edges. */
final class CaseSteps {

    private CaseSteps() {}

    static void carryOut(JsonNode step, Path folder, Scenario scenario) {
        if (step.has("apply")) {
            scenario.replaceAllBy(folder.resolve(step.path("apply").asText()));
            Result result = scenario.apply();
            assertThat(result.exit()).as(result.out() + result.err()).isZero();
        } else if (step.has("replace")) {
            scenario.people()
                    .replace(
                            step.path("issue").asInt(),
                            step.path("replace").asText(),
                            step.path("by").asText());
        } else if (step.has("blocked")) {
            scenario.people()
                    .block(step.path("blocked").asInt(), step.path("by").asInt());
        } else if (step.has("unblocked")) {
            scenario.people()
                    .unblock(step.path("unblocked").asInt(), step.path("by").asInt());
        } else if (step.has("parent")) {
            scenario.people()
                    .adopt(step.path("parent").asInt(), step.path("child").asInt());
        } else if (step.has("orphan")) {
            scenario.people()
                    .release(step.path("of").asInt(), step.path("orphan").asInt());
        } else if (step.has("field")) {
            int number = step.path("issue").asInt();
            String field = step.path("field").asText();
            if (step.has("value")) {
                scenario.people()
                        .setField(
                                number,
                                field,
                                step.path("value").isNumber()
                                        ? step.path("value").decimalValue()
                                        : step.path("value").asText());
            } else {
                scenario.people().clearField(number, field);
            }
        } else if (step.has("browser")) {
            scenario.people().saveInBrowser(step.path("browser").asInt());
        } else {
            scenario.repository()
                    .send(
                            step.path("method").asText(),
                            step.path("path").asText(),
                            step.path("body").toString());
        }
    }
}
