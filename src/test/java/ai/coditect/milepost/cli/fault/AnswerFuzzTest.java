package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.EditedAnswers;
import ai.coditect.milepost.testing.Malformation;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every answer of a first run is replaced by every malformed one, once and from then on: the run ends with a clear
 * failure, and after a clean run the repository is as if nothing had happened.
 */
@Tag("slow")
class AnswerFuzzTest {

    private static final String[] APPLY = {"apply", "--yes"};
    private static final UnaryOperator<SandboxSettings.Builder> CURRENT = UnaryOperator.identity();

    /** A failure, a server that cannot be used, a stop that a re-run resumes. */
    private static final Set<Integer> FAILURES = Set.of(1, 69, 75);

    @TempDir
    private Path directory;

    @BeforeEach
    void define() {
        Scenario.empty(directory).define("""
                milestones: [{title: Beta, due_on: 2026-01-31, description: The first one}]
                labels: [{name: bug, color: d73a4a, description: Broken}, {name: docs, color: 0075ca}]
                defaults: {milestone: Beta, labels: [bug]}
                issues:
                  - {id: build, title: Build it, goal: 'It stands, before #{sell}.', state: completed}
                  - {id: paint, title: Paint it, goal: It shines., parent: build, depends_on: [build]}
                  - {id: sell, title: Sell it, tasks: [Ask Ana], labels: [docs], depends_on: [build, paint]}
                """);
    }

    private static SandboxSettings.Builder withoutGraphQl(SandboxSettings.Builder settings) {
        return settings.without(SandboxFeature.GRAPHQL);
    }

    @ParameterizedTest
    @EnumSource
    void oneMalformedAnswer(Malformation malformation) {
        assertThat(broken(CURRENT, malformation, index -> sent -> sent == index))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void malformedAnswersFromThenOn(Malformation malformation) {
        assertThat(broken(CURRENT, malformation, index -> sent -> sent >= index))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneMalformedAnswerOfAServerWithoutGraphQl(Malformation malformation) {
        assertThat(broken(AnswerFuzzTest::withoutGraphQl, malformation, index -> sent -> sent == index))
                .isEmpty();
    }

    /** Which answers are replaced, given the place of the first of them. */
    private interface Choice {
        IntPredicate from(int index);
    }

    private List<String> broken(
            UnaryOperator<SandboxSettings.Builder> settings, Malformation malformation, Choice choice) {
        CliHarness undisturbed = new CliHarness(directory, settings);
        assertThat(undisturbed.run(APPLY).exit()).isZero();
        int requests = (int) undisturbed.sandbox().statistics().requests();
        String expected = new RepositoryDump(undisturbed.sandbox(), "o/r").canonical();
        assertThat(requests).isGreaterThan(10);
        return IntStream.range(0, requests)
                .mapToObj(index -> cell(settings, malformation, choice.from(index), expected)
                        .map(fault -> malformation + " at request " + index + ": " + fault))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What does not hold; empty when everything does. */
    private Optional<String> cell(
            UnaryOperator<SandboxSettings.Builder> settings,
            Malformation malformation,
            IntPredicate replaced,
            String expected) {
        CliHarness cli = new CliHarness(directory, settings);
        AtomicInteger sent = new AtomicInteger();
        cli.withFaults(inner -> new EditedAnswers(
                inner, (request, answer) -> replaced.test(sent.getAndIncrement()) ? malformation.of(answer) : answer));
        Result first = cli.run(APPLY);
        cli.withFaults(inner -> inner);
        cli.time().sleep(Duration.ofMinutes(2));
        Result second = cli.run(APPLY);
        long writes = cli.sandbox().statistics().writes();
        Result third = cli.run(APPLY);
        String state = new RepositoryDump(cli.sandbox(), "o/r").canonical();
        // An answer that is read again, or settled by reading, may leave nothing undone.
        if (first.exit() != 0 && !FAILURES.contains(first.exit())) {
            return Optional.of("exit " + first.exit() + "\n" + first.out() + first.err());
        }
        if (first.err().contains("bug in milepost") || first.err().contains("\tat ")) {
            return Optional.of("a stack trace\n" + first.err());
        }
        if (second.exit() != 0
                || third.exit() != 0
                || cli.sandbox().statistics().writes() != writes) {
            return Optional.of("the next runs do not settle\n" + second.out() + second.err() + third.out());
        }
        return state.equals(expected) ? Optional.empty() : Optional.of("another state\n" + state);
    }
}
