package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.report.json.PlanJson;
import ai.coditect.milepost.testing.JsonResults;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    @Test
    void writesFirstRun() {
        Golden.assertSame("first-run.json", "plan", out -> new PlanJson().write(SamplePlans.firstRun(), out));
    }

    @Test
    void writesLaterRun() {
        Golden.assertSame("later-run.json", "plan", out -> new PlanJson().write(SamplePlans.laterRun(), out));
    }

    @Test
    void keepsHostileTextWordForWordForParsersAndHarmlessForLogs() throws IOException {
        String text = Golden.text(out -> new PlanJson().write(SamplePlans.hostile(), out));
        JsonResults.check("plan", text);
        JsonNode title = new ObjectMapper().readTree(text).at("/changes/2/title");
        assertThat(title.textValue())
                .isEqualTo(SamplePlans.hostile().changes().get(2).title());
        assertThat(text.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        assertThat(text)
                .doesNotContain("##[", "\u001b", "\u0007", "\r", "\u202E", "\u200F")
                .contains("\uD83D\uDE80");
    }
}
