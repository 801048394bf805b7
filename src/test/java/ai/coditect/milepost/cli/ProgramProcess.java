package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.JsonResults;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a main class in a Java of its own, where a test is about the process. Of GitHub, its environment has a token
 * and nothing else.
 *
 * @param directory where it runs
 * @param before what the command line of Java follows
 * @param options of Java
 */
public record ProgramProcess(Path directory, List<String> before, List<String> options) {

    public ProgramProcess(Path directory) {
        this(directory, List.of(), List.of("-XX:TieredStopAtLevel=1"));
    }

    public ProgramProcess after(String... words) {
        return new ProgramProcess(directory, List.of(words), options);
    }

    public ProgramProcess with(String... more) {
        return new ProgramProcess(
                directory,
                before,
                Stream.concat(options.stream(), Stream.of(more)).toList());
    }

    /** Runs it to its end. */
    public Result run(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
            builder.environment().put("GITHUB_TOKEN", CliHarness.TOKEN);
            int exit = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            Result result = new Result(exit, Files.readString(out), Files.readString(err));
            if (main == Main.class && exit != ExitCode.FAILED.status() && !arguments.isEmpty()) {
                JsonResults.check(arguments.get(0), result.out());
            }
            return result;
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
