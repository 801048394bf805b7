package ai.coditect.milepost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.coditect.milepost.cli.process.Environment;
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
    private static final String YAML = "org.yaml.snakeyaml..";
    private static final String HTTP = "org.apache.hc.core5..";
    private static final String DIFF = "com.github.difflib..";

    /** What a report may be about. */
    private static final List<String> RESULTS = List.of(
            "report",
            "plan..",
            "apply",
            "merge",
            "remote",
            "model..",
            "body",
            "diagnostic",
            "graph",
            "importer",
            "importer.draft",
            "pull",
            "progress",
            "schedule",
            "doctor");

    @ArchTest
    static final ArchRule modelKnowsNothing = room("model", List.of("model.planning", "model.access"))
            .because("data that everything shares must not pull anything in with it");

    @ArchTest
    static final ArchRule planningKnowsPlaces = room("model.planning", List.of("diagnostic"))
            .because("a field and its value mean the same on an issue and on a board");

    @ArchTest
    static final ArchRule accessKnowsNothing =
            room("model.access", List.of()).because("what a server tells of itself is plain data");

    @ArchTest
    static final ArchRule doctorJudgesFacts = room("doctor", List.of("remote", "model..", "diagnostic"))
            .because("what is right or wrong follows from facts that somebody else found out");

    @ArchTest
    static final ArchRule planAccessSeesRows = room("plan.access", List.of("plan.change", "model..", "diagnostic"))
            .because("what cannot be written is seen from the rows alone");

    @ArchTest
    static final ArchRule diagnosticKnowsNothing =
            room("diagnostic", List.of()).because("a finding is plain data that any room can make");

    @ArchTest
    static final ArchRule bodyKnowsTheModel =
            room("body", List.of("model..")).because("text is rendered from data alone");

    @ArchTest
    static final ArchRule mergeKnowsText =
            room("merge", List.of("body"), DIFF).because("a merge of lines and boxes knows nothing of issues");

    @ArchTest
    static final ArchRule markerRecordsContent =
            room("marker", List.of("body", "model..")).because("identity and base are read and written in one place");

    @ArchTest
    static final ArchRule yamlKnowsNoDefinitions = room("definition.yaml", List.of("diagnostic"), YAML)
            .because("files become nodes before anybody asks what they mean");

    @ArchTest
    static final ArchRule parseReadsNodes = room(
                    "definition.parse", List.of("definition.yaml", "model..", "diagnostic"), YAML)
            .because("what is written is recorded file by file, before anything is compared");

    @ArchTest
    static final ArchRule checkComparesWhatIsWritten = room(
                    "definition.check",
                    List.of("definition.parse", "definition.yaml", "model..", "diagnostic", "body", "marker"))
            .because("names, references and cycles are checked where they are written, so that a finding has a place");

    @ArchTest
    static final ArchRule definitionMakesDeclaredState = room(
                    "definition",
                    List.of(
                            "definition.yaml",
                            "definition.parse",
                            "definition.check",
                            "model..",
                            "diagnostic",
                            "body",
                            "marker"),
                    YAML)
            .because("definitions become declared state or findings; a body is rendered, and measured with its marker");

    @ArchTest
    static final ArchRule schemaDescribesKeysAndResults = room(
                    "schema",
                    List.of(
                            "definition.parse",
                            "plan.change",
                            "plan.field",
                            "merge",
                            "progress",
                            "pull",
                            "remote",
                            "doctor",
                            "model..",
                            "body",
                            "diagnostic"),
                    JACKSON)
            .because("a schema is made of the keys, patterns and words that the program itself goes by");

    @ArchTest
    static final ArchRule draftKnowsNoForm = room("importer.draft", List.of("model..", "body", "diagnostic"))
            .because("every form of source becomes the same draft");

    @ArchTest
    static final ArchRule markdownIsParsed = room(
                    "importer.markdown", List.of("importer.draft", "model..", "body", "diagnostic"), "org.commonmark..")
            .because("a form knows drafts, and no other form");

    @ArchTest
    static final ArchRule yamlIsWrittenWithoutMeaning = room("importer.yaml", List.of("yamledit"), YAML)
            .because("how a text is written has nothing to do with what it says");

    @ArchTest
    static final ArchRule treeKnowsNoIssues = room(
                    "importer.tree", List.of("importer.draft", "definition.yaml", "diagnostic"), YAML, JACKSON)
            .because("texts, lists and mappings have the same places and the same faults, whatever they say");

    @ArchTest
    static final ArchRule labelFilesAreRead = room(
                    "importer.labels", List.of("importer.draft", "importer.tree", "model..", "diagnostic"))
            .because("the tools differ in the names of their keys, which are data");

    @ArchTest
    static final ArchRule recordsHaveNoForm = room(
                    "importer.records",
                    List.of("importer.draft", "importer.labels", "importer.tree", "model..", "body", "diagnostic"))
            .because("a key means the same in JSON, in a table and above a text");

    @ArchTest
    static final ArchRule jsonFindsRecords = room(
                    "importer.json", List.of("importer.draft", "importer.records", "importer.tree"))
            .because("what an issue's keys mean is not a question of the form");

    @ArchTest
    static final ArchRule csvFindsRecords = room(
                    "importer.csv",
                    List.of("importer.draft", "importer.records", "importer.tree", "diagnostic"),
                    JACKSON)
            .because("what an issue's columns mean is not a question of the form");

    @ArchTest
    static final ArchRule frontMatterIsARecord = room(
                    "importer.frontmatter",
                    List.of("importer.draft", "importer.records", "importer.tree", "diagnostic"))
            .because("what an issue's keys mean is not a question of the form");

    @ArchTest
    static final ArchRule scriptsAreFollowed = room(
                    "importer.shell",
                    List.of("importer.draft", "importer.labels", "importer.tree", "model..", "body", "diagnostic"))
            .because("a script is read and never run, so nothing that could run it is within reach");

    @ArchTest
    static final ArchRule nothingOfASourceIsRun = noClasses()
            .that()
            .resideInAPackage(ROOT + ".importer..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Runtime")
            .because("sources are text from anywhere");

    @ArchTest
    static final ArchRule assemblyKnowsDraftsOnly = room(
                    "importer.assembly",
                    List.of(
                            "importer.draft",
                            "importer.yaml",
                            "definition.check",
                            "definition.parse",
                            "model..",
                            "body",
                            "marker",
                            "diagnostic"))
            .because("ids, references and defaults are made in one way, whatever form the source had");

    @ArchTest
    static final ArchRule importerPutsTheFormsTogether = room(
                    "importer",
                    List.of(
                            "importer..",
                            "definition",
                            "plan",
                            "plan.field",
                            "plan.change",
                            "marker",
                            "model..",
                            "diagnostic"))
            .because("what is written is loaded first as it will be loaded from there, and planned with");

    @ArchTest
    static final ArchRule liveReadsTheModel = room(
                    "importer.live",
                    List.of(
                            "importer.draft",
                            "definition.parse",
                            "plan.match",
                            "model..",
                            "body",
                            "marker",
                            "diagnostic"))
            .because("a repository was read already; whom to trust is decided as it is for a plan");

    @ArchTest
    static final ArchRule yamlEditKnowsText =
            room("yamledit", List.of(), YAML).because("what an edit is for has nothing to do with how it is written");

    @ArchTest
    static final ArchRule graphKnowsTheModel = room("graph", List.of("model.."))
            .because("the graph of the issues is computed from declared state alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule scheduleKnowsTasksAndTime =
            room("schedule", List.of("model..")).because("when work is done follows from tasks and working time alone");

    @ArchTest
    static final ArchRule progressCountsWhatIsThere = room("progress", List.of("schedule", "graph", "body", "model.."))
            .because("how far a plan is follows from definitions and issues, and not from what would be written");

    @ArchTest
    static final ArchRule planFieldDecidesValues = room("plan.field", List.of("model..", "body", "merge"), DIFF)
            .because("what is done about a field follows from its three values alone");

    @ArchTest
    static final ArchRule planChangeIsData = room("plan.change", List.of("plan.field", "model.."))
            .because("a row says what is done, and nobody has to ask how it came about");

    @ArchTest
    static final ArchRule planMatchFindsIssues = room("plan.match", List.of("model..", "marker", "body", "diagnostic"))
            .because("which issue is whose is settled before any field is looked at");

    @ArchTest
    static final ArchRule paceKnowsTheLimits =
            room("pace", List.of("model..")).because("a run waits and a forecast reckons by the same rules");

    @ArchTest
    static final ArchRule planComparesData = room(
                    "plan", List.of("plan..", "pace", "model..", "marker", "body", "diagnostic"))
            .because("the same inputs must give the same plan, wherever they came from");

    @ArchTest
    static final ArchRule remoteKnowsTheModel =
            room("remote", List.of("model..")).because("a port says what is read and written, not how or why");

    @ArchTest
    static final ArchRule applyKnowsPortsOnly = room(
                    "apply", List.of("plan..", "remote", "model..", "marker", "body", "diagnostic"))
            .because("a plan is carried out through ports, so that it can be tested without a network");

    @ArchTest
    static final ArchRule githubImplementsThePorts = room(
                    "github", List.of("remote", "model..", "pace", "github.."), JACKSON, "org.kohsuke.github..")
            .because("the adapter translates; what to write was decided before it is called");

    @ArchTest
    static final ArchRule githubNetworkKnowsTheWay = room("github.network", List.of("github.exchange"))
            .because("proxies and trust see addresses, never requests");

    @ArchTest
    static final ArchRule githubWireCarriesRequests = room(
                    "github.wire", List.of("github.network", "github.exchange"), HTTP, "org.kohsuke.github.connector..")
            .because("a request is sent once, whatever it means and whatever comes of it");

    @ArchTest
    static final ArchRule githubHttpSendsRequests = room(
                    "github.http",
                    List.of("remote", "model..", "pace", "github.exchange", "github.resilience", "json"),
                    JACKSON,
                    "org.kohsuke.github.connector..")
            .because("what an answer means is said in one place, whatever was asked");

    @ArchTest
    static final ArchRule githubGraphQlNeedsNoClientLibrary = room(
                    "github.graphql",
                    List.of("remote", "model..", "pace", "github.http", "github.exchange", "github.resilience"),
                    JACKSON)
            .because("the client library has no GraphQL");

    @ArchTest
    static final ArchRule githubRestUsesTheClientLibrary = room(
                    "github.rest",
                    List.of(
                            "remote",
                            "model..",
                            "github.http",
                            "github.graphql",
                            "github.exchange",
                            "github.resilience"),
                    JACKSON,
                    "org.kohsuke.github..")
            .because("its listings know the paging of REST");

    @ArchTest
    static final ArchRule githubProjectReachesTheBoard = room(
                    "github.project", List.of("remote", "model..", "pace", "github.http", "github.graphql"), JACKSON)
            .because("the board has a token of its own, and nothing of the repository depends on it");

    @ArchTest
    static final ArchRule exchangeIsARequestAndWhatCameOfIt = room(
                    "github.exchange",
                    List.of("remote", "pace", "json"),
                    JACKSON,
                    HTTP,
                    "org.kohsuke.github.connector..")
            .because("whether to try again is decided elsewhere");

    @ArchTest
    static final ArchRule resilienceDecoratesTheConnector = room(
                    "github.resilience",
                    List.of("remote", "pace", "github.exchange"),
                    JACKSON,
                    "org.kohsuke.github.connector..",
                    "io.github.resilience4j..",
                    "org.slf4j..")
            .because("pacing and retry see requests and replies, never what they mean");

    @ArchTest
    static final ArchRule keysAreEditedInTheirForm = room(
                    "pull.edit", List.of("yamledit", "definition.parse", "merge", "body", "model.."))
            .because("how a key is edited has nothing to do with who wants it so");

    @ArchTest
    static final ArchRule pullEditsDefinitions = room(
                    "pull",
                    List.of(
                            "pull.edit",
                            "yamledit",
                            "pull",
                            "definition",
                            "definition.parse",
                            "definition.yaml",
                            "plan",
                            "plan.field",
                            "plan.change",
                            "merge",
                            "marker",
                            "body",
                            "model..",
                            "diagnostic"))
            .because("what people changed becomes edits of texts; whoever calls it reads and writes the files");

    @ArchTest
    static final ArchRule reportWritesWhatWasDecided = room("report", RESULTS).because("a report decides nothing");

    @ArchTest
    static final ArchRule textKnowsNoOtherForm =
            room("report.text", RESULTS).because("what two forms need stands beside them");

    @ArchTest
    static final ArchRule markdownKnowsNoOtherForm =
            room("report.markdown", RESULTS).because("what two forms need stands beside them");

    @ArchTest
    static final ArchRule jsonKnowsNoOtherForm =
            room("report.json", RESULTS, JACKSON).because("what two forms need stands beside them");

    @ArchTest
    static final ArchRule svgKnowsNoSubject =
            room("report.svg", List.of("report")).because("every picture is drawn with the same few things");

    @ArchTest
    static final ArchRule graphsAreLaidOut =
            room("report.graph.layout", List.of()).because("where boxes lie follows from their sizes and arrows alone");

    @ArchTest
    static final ArchRule graphsAreDrawn = room(
                    "report.graph",
                    List.of(
                            "report",
                            "report.markdown",
                            "report.svg",
                            "report.graph.layout",
                            "progress",
                            "graph",
                            "model..",
                            "body"))
            .because("a drawing is made from the graph, and from how its issues stand, alone");

    @ArchTest
    static final ArchRule pagesAreMadeOfPictures = room(
                    "report.html",
                    Stream.concat(RESULTS.stream(), Stream.of("report.svg", "report.graph"))
                            .toList())
            .because("a page shows what the drawings show, with a table for each");

    @ArchTest
    static final ArchRule wikisDrawMermaid = room(
                    "report.mermaid",
                    Stream.concat(RESULTS.stream(), Stream.of("report.markdown", "report.graph"))
                            .toList())
            .because("Markdown cannot know the drawings, which are wrapped in Markdown themselves");

    @ArchTest
    static final ArchRule actionsKnowsResults = room(
                    "actions", List.of("report", "remote", "model..", "diagnostic"), JACKSON)
            .because("what a runner obeys is written in one place, from results alone");

    @ArchTest
    static final ArchRule fileWritesBytes =
            room("file", List.of()).because("how a file is written has nothing to do with what is in it");

    @ArchTest
    static final ArchRule jsonReadsText =
            room("json", List.of(), JACKSON).because("how JSON is written has nothing to do with what is in it");

    @ArchTest
    static final ArchRule sandboxStandsAlone = room(
                    "sandbox..",
                    List.of("file", "json"),
                    JACKSON,
                    "graphql..",
                    "org.commonmark..",
                    "com.sun.net.httpserver..")
            .because("an embedded GitHub that shared what we believe of GitHub would share our mistakes");

    @ArchTest
    static final ArchRule commandsAreDescribed = room("cli.command", List.of("cli.process"), "picocli..")
            .because("how a command is described has nothing to do with what it does");

    @ArchTest
    static final ArchRule picocliFindsNoAnnotations = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are annotations of picocli",
                    type -> type.isAnnotation() && type.getPackageName().equals("picocli")))
            .because("reading them by reflection takes as long as a short run's work");

    @ArchTest
    static final ArchRule optionsKnowThePlan = room(
                    "cli.options",
                    List.of("cli.command", "cli.workspace", "plan", "plan.field", "importer.live", "model"))
            .because("options are what the user typed, and no more");

    @ArchTest
    static final ArchRule workspaceKnowsGit = room("cli.workspace", List.of("model"))
            .because("where a command was called is found out before anything is read");

    @ArchTest
    static final ArchRule shellKnowsTheOptions = room(
                    "cli.shell", List.of("cli.command", "cli.options", "diagnostic"), "picocli..")
            .because("help and completion are made of what the commands say of themselves");

    @ArchTest
    static final ArchRule processKnowsItsSurroundings = room(
                    "cli.process", List.of("cli.workspace", "github", "github.network", "remote", "apply", "plan"))
            .because("the process is what a test replaces: the wire, the clock, the terminal; and how it exits");

    @ArchTest
    static final ArchRule outputShowsResults = room(
                    "cli.output",
                    List.of(
                            "cli.command",
                            "cli.options",
                            "cli.process",
                            "actions",
                            "report..",
                            "plan..",
                            "apply",
                            "remote",
                            "diagnostic",
                            "importer",
                            "pull",
                            "progress",
                            "file",
                            "doctor",
                            "github.exchange",
                            "github.resilience"),
                    JACKSON)
            .because("what is printed is chosen from results, never asked for from GitHub");

    @ArchTest
    static final ArchRule connectionKnowsTheServers = room(
                    "cli.connection",
                    List.of(
                            "cli.command",
                            "cli.options",
                            "cli.process",
                            "cli.output",
                            "cli.workspace",
                            "file",
                            "github",
                            "github.network",
                            "github.resilience",
                            "pace",
                            "remote",
                            "model..",
                            "sandbox.."))
            .because("GitHub and the sandbox are chosen between in one place");

    @ArchTest
    static final ArchRule everyClassIsInARoom = classes()
            .should()
            .resideInAnyPackage(packages(
                    "model..",
                    "diagnostic",
                    "body",
                    "merge",
                    "marker",
                    "definition",
                    "definition.yaml",
                    "definition.parse",
                    "definition.check",
                    "schema",
                    "importer",
                    "importer.draft",
                    "importer.markdown",
                    "importer.yaml",
                    "importer.assembly",
                    "importer.live",
                    "importer.tree",
                    "importer.labels",
                    "importer.records",
                    "importer.json",
                    "importer.frontmatter",
                    "importer.csv",
                    "importer.shell",
                    "yamledit",
                    "pull",
                    "pull.edit",
                    "graph",
                    "schedule",
                    "progress",
                    "pace",
                    "plan",
                    "plan.field",
                    "plan.change",
                    "plan.match",
                    "plan.access",
                    "doctor",
                    "remote",
                    "apply",
                    "github",
                    "github.network",
                    "github.wire",
                    "github.http",
                    "github.graphql",
                    "github.rest",
                    "github.project",
                    "github.exchange",
                    "github.resilience",
                    "report",
                    "report.text",
                    "report.markdown",
                    "report.json",
                    "report.svg",
                    "report.graph",
                    "report.graph.layout",
                    "report.html",
                    "report.mermaid",
                    "actions",
                    "file",
                    "json",
                    "sandbox..",
                    "cli.."))
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
            .resideInAnyPackage(packages(
                    "model..",
                    "diagnostic",
                    "body",
                    "merge",
                    "marker",
                    "yamledit",
                    "graph",
                    "schedule",
                    "progress",
                    "plan..",
                    "remote",
                    "apply",
                    "doctor",
                    "report.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..")
            .because("the core is pure: files and network are at the edges");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = outsideTheCommandLine(
                    "System.out", "System.err", "System.in", "System.exit", "Runtime.exit", "Throwable.printStackTrace")
            .because("a room that prints or exits cannot be tested or used by another");

    @ArchTest
    static final ArchRule onlyTheOutputWritesToStandardError = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli.output")
            .should()
            .callMethod(Environment.class, "err")
            .because("Messages makes harmless what others wrote; whoever goes past it has to do that too");

    @ArchTest
    static final ArchRule clockIsHandedIn = outsideTheCommandLine(
                    "Instant.now",
                    "LocalDate.now",
                    "LocalDateTime.now",
                    "OffsetDateTime.now",
                    "ZonedDateTime.now",
                    "Clock.systemUTC",
                    "Clock.systemDefaultZone",
                    "InstantSource.system",
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

    /**
     * The rule that these fields and methods of the JDK are used by {@code cli} and its rooms alone; a clock may be an
     * argument.
     */
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
