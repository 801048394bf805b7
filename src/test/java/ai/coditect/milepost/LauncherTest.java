package ai.coditect.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The launcher {@code ./milepost} in a checkout of another version, with a java and a Maven that only say what they
 * got.
 */
final class LauncherTest {

    @TempDir
    private Path home;

    @BeforeEach
    void checkOut() throws IOException {
        Files.copy(Path.of("milepost"), home.resolve("milepost"), StandardCopyOption.COPY_ATTRIBUTES);
        write("pom.xml", """
                <project>
                  <parent><artifactId>parent</artifactId>
                    <version>3.0.0</version>
                  </parent>
                  <artifactId>milepost</artifactId>
                  <version>9.8.7-SNAPSHOT</version>
                  <dependencies><dependency><version>1.0</version></dependency></dependencies>
                </project>
                """);
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("src/build"));
        write("target/milepost-0.1.0-all.jar", "");
        write("target/milepost-10.0.0-all.jar", "");
        write("jdk/release", "JAVA_VERSION=\"17.0.1\"\n");
        program("jdk/bin/java", "echo \"$*\"");
        program("bin/mvn", "echo jar >target/milepost-9.8.7-SNAPSHOT-all.jar");
    }

    @Test
    void runsTheJarOfItsOwnVersion() throws Exception {
        write("target/milepost-9.8.7-SNAPSHOT-all.jar", "jar");
        program("bin/mvn", "exit 1");

        assertThat(launch()).endsWith("-cp " + ownJar() + " ai.coditect.milepost.cli.Main validate\n");
    }

    @Test
    void buildsTheJarOfItsOwnVersion() throws Exception {
        assertThat(launch()).endsWith("-cp " + ownJar() + " ai.coditect.milepost.cli.Main validate\n");
    }

    @Test
    void buildsAgainWhenAStepOfTheBuildHasChanged() throws Exception {
        launch();
        program("bin/mvn", "echo built again >target/milepost-9.8.7-SNAPSHOT-all.jar");
        Files.setLastModifiedTime(ownJar(), FileTime.fromMillis(0));
        for (String old : List.of("pom.xml", "src/main")) {
            Files.setLastModifiedTime(home.resolve(old), FileTime.fromMillis(0));
        }
        write("src/build/Step.java", "");

        launch();

        assertThat(ownJar()).hasContent("built again");
    }

    /** As in a checkout on a medium that cannot be written. */
    @Test
    void runsWithoutAnArchiveWhereNoneCanBeMade() throws Exception {
        write("target/milepost-9.8.7-SNAPSHOT-all.jar", "jar");
        program("bin/mkdir", "exit 1");

        assertThat(launch())
                .endsWith("-cp " + ownJar() + " ai.coditect.milepost.cli.Main validate\n")
                .doesNotContain("SharedArchiveFile");
    }

    @Test
    void saysThatItCannotBuildWhereNothingCanBeWritten() throws Exception {
        program("bin/mkdir", "exit 1");

        assertThat(launch())
                .isEqualTo("milepost: " + home.toRealPath().resolve("target")
                        + " cannot be written, and its jar is missing or older than the sources."
                        + " Build it where it can be written.\n");
    }

    @Test
    void failsWhenTheBuildMakesAnotherJar() throws Exception {
        program("bin/mvn", "exit 0");

        assertThat(launch()).endsWith("the build made no " + ownJar() + ". Look for the version in pom.xml.\n");
        assertThat(home.resolve("target/milepost-9.8.7-SNAPSHOT-all.jar")).doesNotExist();
    }

    /** The rehearsal runs in another directory. */
    @Test
    void makesAnArchiveWithARelativeJavaToo() throws Exception {
        program("jdk/bin/java", """
                for argument in "$@"; do
                  case $argument in
                    -XX:DumpLoadedClassList=*) : >"${argument#*=}" ;;
                    -XX:SharedArchiveFile=*) echo archive >"${argument#*=}" ;;
                  esac
                done
                echo "$*"
                """);

        assertThat(launchWith("jdk/bin/java")).contains("-XX:SharedArchiveFile=" + archive("17.0.1-sandbox"));
    }

    @ParameterizedTest
    @CsvSource({
        "plan, network",
        "plan --repo a/sandbox, network",
        "plan --sandbox, sandbox",
        "plan -q --sandbox=some.json, sandbox",
        "sandbox, sandbox",
    })
    void aRunOnJava25WithoutTheSandboxLinksNoneOfItsClasses(String words, String scene) throws Exception {
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        program("jdk/bin/java", """
                for argument in "$@"; do
                  case $argument in
                    -XX:AOTCacheOutput=*) echo "$*" >"${argument#*=}" ;;
                  esac
                done
                echo "$*"
                """);

        assertThat(launchAs("./milepost", words)).contains("-XX:AOTCache=" + archive("25.0.1-" + scene));
        assertThat(archive("25.0.1-" + scene)).content().contains("cli.Rehearsal " + scene + " ");
    }

    @Test
    void tellsHowItWasCalled() throws Exception {
        program("jdk/bin/java", "echo \"called as $MILEPOST_PROGRAM\"");

        assertThat(launch()).endsWith("called as " + home.resolve("milepost") + "\n");
        assertThat(launchAs("./milepost")).endsWith("called as ./milepost\n");
        assertThat(launchAs("PATH=$PWD:$PATH; milepost")).endsWith("called as milepost\n");
    }

    private String launch() throws IOException, InterruptedException {
        return launchWith(home.resolve("jdk/bin/java").toString());
    }

    private String launchWith(String java) throws IOException, InterruptedException {
        return launch(java, new ProcessBuilder("bash", home.resolve("milepost").toString(), "validate"));
    }

    private String launchAs(String command) throws IOException, InterruptedException {
        return launchAs(command, "validate");
    }

    private String launchAs(String command, String words) throws IOException, InterruptedException {
        return launch(home.resolve("jdk/bin/java").toString(), new ProcessBuilder("bash", "-c", command + " " + words));
    }

    private String launch(String java, ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().put("MILEPOST_JAVA", java);
        builder.environment().merge("PATH", home.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Path output = home.resolve("output.txt");
        Process process = builder.directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    private Path archive(String name) throws IOException {
        return home.toRealPath().resolve("target/startup-9.8.7-SNAPSHOT-" + name + ".jsa");
    }

    private Path ownJar() throws IOException {
        return home.toRealPath().resolve("target/milepost-9.8.7-SNAPSHOT-all.jar");
    }

    private void program(String name, String script) throws IOException {
        write(name, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(home.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
