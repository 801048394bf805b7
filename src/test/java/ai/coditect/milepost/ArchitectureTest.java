package ai.coditect.milepost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The table of rooms in {@code docs/design.md}: what each package may know. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    static final String ROOT = "ai.coditect.milepost";

    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String DIFF = "com.github.difflib..";

    @ArchTest
    static final ArchRule modelKnowsNothing =
            room("model", List.of()).because("data that everything shares must not pull anything in with it");

    @ArchTest
    static final ArchRule diagnosticKnowsNothing =
            room("diagnostic", List.of()).because("a finding is plain data that any room can make");

    @ArchTest
    static final ArchRule bodyKnowsTheModel =
            room("body", List.of("model"), DIFF).because("text is rendered and merged from data alone");

    @ArchTest
    static final ArchRule definitionReadsYaml = room(
                    "definition",
                    List.of("model", "diagnostic", "body"),
                    JACKSON,
                    "org.yaml.snakeyaml..",
                    "org.snakeyaml.engine..")
            .because("definitions become declared state or findings; body is there for the limit on its length");

    @ArchTest
    static final ArchRule graphKnowsTheModel = room("graph", List.of("model"))
            .because("the graph of the issues is computed from declared state alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule planComparesData = room("plan", List.of("model", "body", "diagnostic"))
            .because("the same inputs must give the same plan, wherever they came from");

    @ArchTest
    static final ArchRule remoteKnowsTheModel =
            room("remote", List.of("model")).because("a port says what is read and written, not how or why");

    @ArchTest
    static final ArchRule applyKnowsPortsOnly = room("apply", List.of("plan", "remote", "model", "body", "diagnostic"))
            .because("a plan is carried out through ports, so that it can be tested without a network");

    @ArchTest
    static final ArchRule githubImplementsThePorts = room(
                    "github", List.of("remote", "model", "github.resilience"), JACKSON, "org.kohsuke.github..")
            .because("the adapter translates; what to write was decided before it is called");

    @ArchTest
    static final ArchRule resilienceDecoratesTheConnector = room(
                    "github.resilience",
                    List.of("remote"),
                    JACKSON,
                    "org.kohsuke.github.connector..",
                    "io.github.resilience4j..",
                    "org.slf4j..")
            .because("pacing and retry see requests and replies, never what they mean");

    @ArchTest
    static final ArchRule reportWritesWhatWasDecided = room(
                    "report", List.of("plan", "apply", "remote", "model", "diagnostic", "graph"), JACKSON, DIFF)
            .because("a report decides nothing");

    @ArchTest
    static final ArchRule actionsKnowsResults = room(
                    "actions", List.of("report", "remote", "model", "diagnostic"), JACKSON)
            .because("what a runner obeys is written in one place, from results alone");

    @ArchTest
    static final ArchRule sandboxStandsAlone = room(
                    "sandbox..", List.of(), JACKSON, "graphql..", "org.commonmark..", "com.sun.net.httpserver..")
            .because("an embedded GitHub that shared our code would share our mistakes");

    @ArchTest
    static final ArchRule everyClassIsInARoom = classes()
            .should()
            .resideInAnyPackage(packages(
                    "model",
                    "diagnostic",
                    "body",
                    "definition",
                    "graph",
                    "plan",
                    "remote",
                    "apply",
                    "github",
                    "github.resilience",
                    "report",
                    "actions",
                    "sandbox..",
                    "cli"))
            .because("a room that is not in the table has no rules");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles().because("data flows one way through the rooms");

    @ArchTest
    static final ArchRule clientLibraryStaysInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".github..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kohsuke..")
            .because("the client library is replaced in one room or nowhere");

    @ArchTest
    static final ArchRule resilience4jStaysInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".github.resilience")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.resilience4j..")
            .because("there is one place for retry and pacing, so that they cannot multiply");

    @ArchTest
    static final ArchRule coreTouchesNoFilesAndNoNetwork = noClasses()
            .that()
            .resideInAnyPackage(packages("model", "diagnostic", "body", "graph", "plan", "remote", "apply", "report"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..")
            .because("the core is pure: files and network are at the edges");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = outsideTheCommandLine(
                    "System.out", "System.err", "System.in", "System.exit", "Runtime.exit", "Throwable.printStackTrace")
            .because("a room that prints or exits cannot be tested or used by another");

    @ArchTest
    static final ArchRule clockIsHandedIn = outsideTheCommandLine(
                    "Instant.now",
                    "LocalDate.now",
                    "LocalDateTime.now",
                    "OffsetDateTime.now",
                    "ZonedDateTime.now",
                    "Clock.systemUTC",
                    "Clock.systemDefaultZone",
                    "System.currentTimeMillis",
                    "System.nanoTime",
                    "Thread.sleep")
            .because("a Clock and a Sleeper are handed in, so that tests run on virtual time");

    @ArchTest
    static final ArchRule environmentIsHandedIn =
            outsideTheCommandLine("System.getenv").because("settings are read in one place and handed on");

    @ArchTest
    static final ArchRule nothingCarriesDryRun =
            classes().should(carryNoDryRun()).because("a plan that is not to be carried out is simply not applied");

    /** The rule that the classes of a room depend on the JDK, their own package, these rooms and these libraries. */
    private static ArchRule room(String room, List<String> rooms, String... libraries) {
        String[] allowed = Stream.of(
                        Stream.of("java..", "javax.net.ssl..", "org.jspecify.annotations..", ROOT + "." + room),
                        rooms.stream().map(other -> ROOT + "." + other),
                        Stream.of(libraries))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static String[] packages(String... rooms) {
        return Stream.of(rooms).map(room -> ROOT + "." + room).toArray(String[]::new);
    }

    /** The rule that these fields and methods of the JDK are used by {@code cli} alone; a clock may be an argument. */
    private static ArchRule outsideTheCommandLine(String... members) {
        Set<String> forbidden = Set.of(members);
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "it is one of " + List.of(members),
                        access -> forbidden.contains(access.getTargetOwner().getSimpleName() + "." + access.getName())
                                && !takesAClock(access.getTarget())));
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> carryNoDryRun() {
        return new ArchCondition<>("carry no name like dryRun") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                type.getMembers().stream().map(member -> member.getName()),
                                type.getCodeUnits().stream().flatMap(ArchitectureTest::parameterNames))
                        .filter(name ->
                                name.toLowerCase(Locale.ROOT).replace("_", "").contains("dryrun"))
                        .forEach(name ->
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + name)));
            }
        };
    }

    /** Parameters keep their names, since the build compiles with {@code -parameters}. */
    private static Stream<String> parameterNames(JavaCodeUnit unit) {
        return unit.getName().equals("<clinit>")
                ? Stream.empty()
                : Stream.of(((Executable) unit.reflect()).getParameters()).map(Parameter::getName);
    }
}
