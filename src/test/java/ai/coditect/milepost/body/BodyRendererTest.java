package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyRendererTest {

    @Test
    void rendersEverySectionInOrder() {
        IssueText content = new IssueText.Sections(
                Optional.of("Configure pytest.\nWith coverage, see #{ci}.  \n"),
                List.of(new Task("Install pytest", false), new Task(" Create `pytest.ini`\nin the root", true)),
                List.of("`pytest.ini`", "Docs for @octocat"),
                List.of("`pytest --cov` works"),
                List.of(
                        new Dependency(List.of(new IssueId("ci")), Optional.of("CI runs")),
                        new Dependency(
                                List.of(new IssueId("a"), new IssueId("b"), new IssueId("c")), Optional.of("all")),
                        new Dependency(List.of(new IssueId("d")), Optional.empty()),
                        new Dependency(List.of(new IssueId("e")), Optional.of(" "))),
                Optional.of("not shown"),
                Optional.of(new BigDecimal("4.0")),
                List.of("[pytest](https://docs.pytest.org/)"),
                List.of("`a.py`", "`b.py`"));

        assertThat(render(content)).isEqualTo("""
                #### Goal
                Configure pytest.
                With coverage, see #{ci}.

                #### Tasks
                - [ ] Install pytest
                - [x] Create `pytest.ini`
                  in the root

                #### Deliverables
                - `pytest.ini`
                - Docs for @octocat

                #### Acceptance Criteria
                - `pytest --cov` works

                #### Dependencies
                - #{ci} (CI runs)
                - #{a}, #{b}, #{c} (all)
                - #{d}
                - #{e}

                #### Estimated Time
                4 hours

                #### Resources
                - [pytest](https://docs.pytest.org/)

                #### File Paths
                - `a.py`
                - `b.py`""");
    }

    @Test
    void leavesEmptySectionsOutAndShowsOnePathPlainly() {
        IssueText content = new IssueText.Sections(
                Optional.of(" "),
                List.of(),
                List.of(),
                List.of("Works"),
                List.of(),
                Optional.of("foundational task"),
                Optional.empty(),
                List.of(),
                List.of("`a.py` (287 lines)"));

        assertThat(render(content)).isEqualTo("""
                #### Acceptance Criteria
                - Works

                #### Dependencies
                None (foundational task)

                #### File Path
                `a.py` (287 lines)""");
    }

    @ParameterizedTest
    @CsvSource({"1,1 hour", "1.0,1 hour", "1.50,1.5 hours", "0.5,0.5 hours", "40,40 hours", "1E+2,100 hours"})
    void saysHours(BigDecimal hours, String expected) {
        IssueText content = new IssueText.Sections(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(hours),
                List.of(),
                List.of());

        assertThat(render(content)).isEqualTo("#### Estimated Time\n" + expected);
    }

    @Test
    void leavesMarkdownAsItStands() {
        IssueText content = new IssueText.Markdown("# Title\r\n\r\n* \\#{x} and #{ci} \\# \\\\#{y}\r\n");

        assertThat(render(content)).isEqualTo("# Title\n\n* \\#{x} and #{ci} \\# \\\\#{y}");
    }

    private static String render(IssueText text) {
        return BodyRenderer.render(text);
    }
}
