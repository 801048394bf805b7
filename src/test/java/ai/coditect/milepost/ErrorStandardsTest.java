package ai.coditect.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.apply.Applier;
import ai.coditect.milepost.apply.ApplyListener;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.github.exchange.AttemptResult;
import ai.coditect.milepost.github.exchange.ConnectionError;
import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.github.resilience.ResponseClass;
import ai.coditect.milepost.github.resilience.ResponseClass.Next;
import ai.coditect.milepost.github.resilience.ResponseClassifier;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ERROR-HANDLING-STANDARDS.md says what the code does. */
class ErrorStandardsTest {

    private static final Path DOCUMENT = Path.of("ERROR-HANDLING-STANDARDS.md");
    private static final Pattern EXCEPTION =
            Pattern.compile("class (\\w+) extends (?:RuntimeException|Exception|Error)\\b");

    @Test
    void everyKindOfFailureIsDescribedAsItIs() throws IOException {
        List<List<String>> rows = table("kind", "what it means", "asked again", "exit status", "the run goes on");

        assertThat(rows).extracting(row -> row.get(0)).containsExactlyElementsOf(names(FailureKind.values()));
        assertThat(rows).allSatisfy(row -> {
            FailureKind kind = FailureKind.valueOf(row.get(0));
            assertThat(row.get(2)).as("%s asked again", kind).isEqualTo(askedAgain(kind));
            assertThat(row.get(3))
                    .as("%s exit status", kind)
                    .isEqualTo(Integer.toString(ExitCode.of(kind).status()));
            assertThat(row.get(4)).as("%s the run goes on", kind).isEqualTo(goesOn(kind));
        });
    }

    @Test
    void everyAnswerIsClassifiedAsTheTableSays() throws IOException {
        List<List<String>> rows = table("answer", "status", "headers", "body", "for reads", "for creates");

        assertThat(rows).hasSizeGreaterThan(25).allSatisfy(row -> {
            AttemptResult attempt = attempt(row.get(1), row.get(2), row.get(3));
            assertThat(ResponseClassifier.classify(Idempotency.READ, attempt))
                    .as("%s for reads", row.get(0))
                    .hasToString(row.get(4));
            assertThat(ResponseClassifier.classify(Idempotency.ONCE, attempt))
                    .as("%s for creates", row.get(0))
                    .hasToString(row.get(5));
        });
        Set<String> classes =
                rows.stream().flatMap(row -> Stream.of(row.get(4), row.get(5))).collect(Collectors.toSet());
        assertThat(classes).containsExactlyInAnyOrderElementsOf(names(ResponseClass.values()));
        assertThat(rows).extracting(row -> row.get(1)).containsAll(names(ConnectionError.values()));
    }

    @Test
    void everyClassHasTheNextStepOfTheTable() throws IOException {
        List<List<String>> expected = Arrays.stream(ResponseClass.values())
                .map(fault -> List.of(
                        fault.name(),
                        fault.next().name(),
                        fault.kind().map(FailureKind::name).orElse("")))
                .toList();

        assertThat(table("class", "next", "becomes")).containsExactlyElementsOf(expected);
    }

    @Test
    void everyExitStatusIsInTheTable() throws IOException {
        List<List<String>> expected = Arrays.stream(ExitCode.values())
                .map(code -> List.of(Integer.toString(code.status()), code.name()))
                .toList();

        assertThat(table("status", "name", "what it tells a script"))
                .extracting(row -> row.subList(0, 2))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyExceptionIsInTheHierarchy() throws IOException {
        List<String> documented = table("type", "what it is", "who makes it", "who ends it").stream()
                .map(row -> row.get(0))
                .toList();
        List<String> code = new ArrayList<>();
        for (Path file : sources()) {
            code.add(Files.readString(file));
        }
        List<String> exceptions = code.stream()
                .flatMap(text -> EXCEPTION.matcher(text).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(exceptions).isNotEmpty();
        assertThat(documented)
                .containsAll(exceptions)
                .allSatisfy(name -> assertThat(code)
                        .anyMatch(text -> text.matches("(?s).*\\b(?:class|record|enum|interface) " + name + "\\b.*")));
    }

    /** What the connector does about the classes that become this kind. */
    private static String askedAgain(FailureKind kind) {
        Set<Next> steps = EnumSet.noneOf(Next.class);
        Arrays.stream(ResponseClass.values())
                .filter(fault -> fault.kind().equals(Optional.of(kind)))
                .forEach(fault -> steps.add(fault.next()));
        if (steps.equals(Set.of(Next.BACK_OFF))) {
            return "yes";
        }
        if (steps.equals(Set.of(Next.BACK_OFF, Next.GIVE_UP))) {
            return "unless a proxy or a certificate forbids it";
        }
        if (steps.equals(Set.of(Next.BACK_OFF, Next.OPEN_QUESTION))) {
            return "reads yes; creates are settled by reading";
        }
        if (steps.equals(Set.of(Next.BACK_OFF, Next.PASS_ON))) {
            return "when it was cut off";
        }
        return steps.equals(Set.of(Next.WAIT)) ? "when GitHub is ready" : "no";
    }

    /** What happens to four changes of labels when every write is refused for this reason. */
    private static String goesOn(FailureKind kind) {
        List<Change> changes = Stream.of("a", "b", "c", "d")
                .<Change>map(ErrorStandardsTest::update)
                .toList();
        Plan plan = new Plan(
                new RepositoryRef("o", "r"),
                changes,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                0,
                new Forecast(4, 4, 4));
        Reply<?> refusal = new Reply.Refused<>(new Failure(kind, "", ""));
        ApplyOutcome outcome = new Applier(
                        answering(RepositoryReader.class, Optional.empty()),
                        answering(RepositoryWriter.class, refusal),
                        answering(ProjectReader.class, Optional.empty()),
                        answering(ProjectWriter.class, refusal),
                        duration -> {},
                        answering(ApplyListener.class, Optional.empty()),
                        () -> false)
                .apply(plan);
        long failed = outcome.steps().stream()
                .filter(step -> step instanceof StepOutcome.Failed)
                .count();
        if (outcome.stopped().isEmpty()) {
            assertThat(failed).isEqualTo(4);
            return "yes";
        }
        return failed == 1 ? "no" : failed == 3 ? "until three in a row" : "until " + failed;
    }

    private static LabelChange update(String name) {
        LabelName label = new LabelName(name);
        return new LabelChange(
                Action.UPDATE,
                new DeclaredLabel(label, Optional.empty(), Optional.empty(), List.of()),
                Optional.of(new LiveLabel(label, "ededed", Optional.empty())),
                List.of());
    }

    /** A port that answers every call in the same way. */
    private static <T> T answering(Class<T> port, Object answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> method.getReturnType() == void.class ? null : answer));
    }

    private static AttemptResult attempt(String status, String headers, String body) {
        if (!status.matches("\\d+")) {
            return ConnectionError.valueOf(status);
        }
        Map<String, List<String>> parsed = headers.isEmpty()
                ? Map.of()
                : Map.of(headers.replaceFirst(":.*", ""), List.of(headers.replaceFirst("[^:]*: *", "")));
        return Response.of(Integer.parseInt(status), parsed, body, true);
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** The rows of the table with this head, without the marks of code. */
    private static List<List<String>> table(String... head) throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        int first = lines.indexOf("| " + String.join(" | ", head) + " |");
        assertThat(first).as("the table %s", List.of(head)).isNotNegative();
        return lines.stream()
                .skip(first + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(cell -> cell.strip().replaceAll("^`(.*)`$", "$1"))
                        .toList())
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
