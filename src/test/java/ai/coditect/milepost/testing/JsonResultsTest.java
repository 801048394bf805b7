package ai.coditect.milepost.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the tests of commands rely on: JSON that no schema knows fails them. */
class JsonResultsTest {

    private static final String VALID =
            "{\"format_version\": \"1.0\", \"findings\": [], \"summary\": {\"errors\": 0, \"warnings\": 0}}";

    @Test
    void acceptsWhatTheSchemaAccepts() {
        assertThatCode(() -> JsonResults.check("validate", VALID)).doesNotThrowAnyException();
    }

    @Test
    void refusesAMemberThatTheSchemaDoesNotName() {
        assertThatThrownBy(() -> JsonResults.check("validate", VALID.replace("findings", "diagnostics")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("diagnostics");
    }

    @Test
    void refusesJsonThatHasNoSchema() {
        assertThatThrownBy(() -> JsonResults.check("graph", VALID))
                .isInstanceOf(AssertionError.class)
                .hasMessage("milepost graph prints JSON that has no schema");
    }

    @Test
    void refusesHalfADocument() {
        assertThatThrownBy(() -> JsonResults.check("validate", VALID.substring(0, 40)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("malformed JSON");
    }
}
