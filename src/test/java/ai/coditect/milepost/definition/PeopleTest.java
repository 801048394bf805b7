package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.planning.DaysOff;
import ai.coditect.milepost.model.planning.Person;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When people work, and at what rate. */
class PeopleTest {

    @TempDir
    private Path directory;

    private DefinitionResult load(String yaml) {
        return fixture(yaml).load();
    }

    private Fixture fixture(String yaml) {
        return new Fixture(directory).file("milepost.yaml", yaml);
    }

    @Test
    void readsEveryKey() {
        assertThat(load("""
                        people:
                          Ana: octocat
                          Bo:
                            login: "@hubot"
                            hours_per_day: 4.5h
                            from: 2025-12-01
                            until: 2025-12-12
                            days_off: [2025-12-08, 2025-12-03..2025-12-04, Friday]
                            rate: 87.50
                          Cy: {rate: 120}
                        issues:
                          - {id: a, title: A, assignees: [Bo, "@Octocat", "@stranger"]}
                        """).state()).satisfies(state -> {
            assertThat(state.people())
                    .containsExactly(
                            Person.named("Ana", Optional.of("octocat")),
                            new Person(
                                    "Bo",
                                    Optional.of("hubot"),
                                    new BigDecimal("4.5"),
                                    Optional.of(LocalDate.of(2025, 12, 1)),
                                    Optional.of(LocalDate.of(2025, 12, 12)),
                                    List.of(
                                            new DaysOff.Range(LocalDate.of(2025, 12, 8), LocalDate.of(2025, 12, 8)),
                                            new DaysOff.Range(LocalDate.of(2025, 12, 3), LocalDate.of(2025, 12, 4)),
                                            new DaysOff.Weekly(DayOfWeek.FRIDAY)),
                                    Optional.of(new BigDecimal("87.50"))),
                            new Person(
                                    "Cy",
                                    Optional.empty(),
                                    BigDecimal.valueOf(8),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    Optional.of(BigDecimal.valueOf(120))));
            assertThat(state.issues().get(0).people()).containsExactly("Bo", "Ana", "stranger");
            assertThat(state.issues().get(0).content().assignees()).containsExactly("hubot", "Octocat", "stranger");
        });
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(fixture("""
                        people:
                          Ana:
                            login: not a login
                            hours_per_day: 25
                            from: 2025-12-02
                            until: 2025-12-01
                            days_off: [2025-12-04..2025-12-03, someday]
                            rate: $120
                            salary: 1
                          Bo: [octocat]
                        """).findings()).isEqualTo("""
                        milepost.yaml:3:12 error: `not a login` is not a GitHub login — A login has at most 39 letters, digits and hyphens, for example `octocat`.
                        milepost.yaml:4:20 error: `25` is not a number of hours in a day — Write 0.25 to 24, for example `8` or `4h`.
                        milepost.yaml:6:12 error: `Ana` works until a day before the first one — Let `until` be the same day as `from` or a later one.
                        milepost.yaml:7:16 error: `2025-12-04..2025-12-03` is not a day off — Write a day `2025-12-24`, days in a row `2025-12-24..2026-01-01`, or a day of every week `friday`.
                        milepost.yaml:7:40 error: `someday` is not a day off — Write a day `2025-12-24`, days in a row `2025-12-24..2026-01-01`, or a day of every week `friday`.
                        milepost.yaml:8:11 error: `$120` is not a rate — Write what an hour costs as a plain number, for example `120` or `87.50`.
                        milepost.yaml:9:5 error: unknown key `salary` in a person — Its keys are login, hours_per_day, from, until, days_off, rate.
                        milepost.yaml:10:7 error: the login of `Bo` must be text, not a list — Write it as text, in quotes if it contains a colon and a space or starts with a bracket.""");
    }
}
