package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.http.SandboxStatistics.Logged;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Definitions in a directory of their own, the repository that they are applied to, and the people who work in it. */
public final class Scenario {

    private final Path directory;
    private final CliHarness cli;
    private final RepositoryDump repository;
    private final People people;

    private Scenario(Path directory, String repository, UnaryOperator<SandboxSettings.Builder> settings) {
        this.directory = directory;
        this.cli = new CliHarness(directory, settings);
        this.repository = new RepositoryDump(cli.sandbox(), repository);
        this.people = new People(this.repository);
        this.repository.get("");
    }

    /** A copy of the definitions of this repository. */
    public static Scenario ofThisRepository(Path directory) {
        Scenario scenario = new Scenario(directory, "coditect-ai/coditect-core", UnaryOperator.identity());
        scenario.copy(CliHarness.ISSUES);
        return scenario;
    }

    /** No definitions yet; the repository is {@code o/r}. */
    public static Scenario empty(Path directory) {
        return empty(directory, UnaryOperator.identity());
    }

    public static Scenario empty(Path directory, UnaryOperator<SandboxSettings.Builder> settings) {
        return new Scenario(directory, "o/r", settings);
    }

    /** An empty repository, to which these definitions were then applied. */
    public static Scenario applied(Path directory, String yaml) {
        Scenario scenario = empty(directory).define(yaml);
        assertThat(scenario.apply().exit()).isZero();
        return scenario;
    }

    /** The definitions in one file, {@code repository: o/r} put before them. */
    public Scenario define(String yaml) {
        return write("milepost.yaml", "repository: o/r\n" + yaml);
    }

    public Scenario write(String file, String text) {
        try {
            Path path = directory.resolve("issues").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Puts one text in the place of another, which must be there, in a file of the definitions. */
    public Scenario edit(String file, String old, String text) {
        String whole = read(directory.resolve("issues").resolve(file));
        if (!whole.contains(old)) {
            throw new IllegalArgumentException(file + " holds no \"" + old + "\"");
        }
        return write(file, whole.replace(old, text));
    }

    /** Takes the files of a directory for the definitions, and no others. */
    public void replaceAllBy(Path source) {
        try (Stream<Path> old = Files.walk(directory.resolve("issues")).filter(Files::isRegularFile)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException none) {
            // There were no definitions yet.
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        copy(source);
    }

    private void copy(Path source) {
        try (Stream<Path> files = Files.list(source)) {
            files.forEach(file -> write(file.getFileName().toString(), read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Result plan(String... options) {
        return run("plan", options);
    }

    /** Applies without a question. */
    public Result apply(String... options) {
        List<String> all = new ArrayList<>(List.of("--yes"));
        all.addAll(Arrays.asList(options));
        return run("apply", all.toArray(String[]::new));
    }

    public Result run(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(Arrays.asList(options));
        Result result = cli.run(all.toArray(String[]::new));
        return new Result(result.exit(), relative(result.out()), relative(result.err()));
    }

    private String relative(String text) {
        return text.replace(directory + "/", "");
    }

    /** What the action sent, one line for each request: its method and its path below the repository. */
    public List<String> requestsOf(Runnable action) {
        int before = cli.sandbox().statistics().log().size();
        action.run();
        List<Logged> log = cli.sandbox().statistics().log();
        return log.subList(before, log.size()).stream()
                .map(it -> it.method() + " " + it.target().replaceFirst("^/repos/[^/]+/[^/]+", ""))
                .toList();
    }

    public long writes() {
        return cli.sandbox().statistics().writes();
    }

    public CliHarness cli() {
        return cli;
    }

    public RepositoryDump repository() {
        return repository;
    }

    public People people() {
        return people;
    }

    public Path directory() {
        return directory;
    }

    /** The file as text with LF. */
    public static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
