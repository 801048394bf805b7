package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkerTest {

    private static final IssueId ID = new IssueId("pytest-setup");
    private static final String TEXT = "#### Goal\nConfigure pytest.\n\n#### Tasks\n- [ ] Install pytest";
    private static final Base BASE = new Base(
            "[Phase 1] Setup pytest \\ more\nlines",
            TEXT,
            Set.of(new LabelName("P0"), new LabelName("phase-1")),
            List.of("octocat", "hubot"),
            Optional.of("Phase 1 - Production Readiness"),
            Optional.of(IssueState.NOT_PLANNED),
            Optional.of("Task"),
            Set.of(new IssueId("a"), new IssueId("b-2")),
            Optional.of(new IssueId("epic")));

    @Test
    void readsBackWhatItAppended() {
        String body = Marker.append(TEXT, ID, BASE);

        assertThat(Marker.read(body)).isEqualTo(new MarkerReading.Found(ID, BASE, TEXT));
    }
}
