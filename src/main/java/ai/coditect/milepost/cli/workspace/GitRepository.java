package ai.coditect.milepost.cli.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository of git around a directory. The {@code git} of this machine is asked, since only that knows all of a
 * user's settings, such as {@code insteadOf}. Changes nothing.
 *
 * @param directory in the repository; empty outside of any, which has neither remotes nor branches
 */
public record GitRepository(Optional<Path> directory) {

    private static final int MOST_BYTES = 1 << 20;
    private static final long MOST_SECONDS = 10;

    private static final Pattern REMOTE = Pattern.compile("(\\S+)\\t(.*) \\(fetch\\)(?: \\[.*\\])?");
    private static final String MAIN_REMOTE = "origin";

    /** The repository around the place where a command was called. */
    public static GitRepository around(Workspace workspace) {
        return new GitRepository(workspace.root().map(root -> workspace.directory()));
    }

    /** The remotes that look like a repository on a server. */
    public GitRemotes remotes() {
        Map<String, RepositoryAddress> remotes = new LinkedHashMap<>();
        for (String line : ask("remote", "--verbose")) {
            Matcher remote = REMOTE.matcher(line);
            if (remote.matches()) {
                RepositoryAddress.parse(remote.group(2)).ifPresent(address -> remotes.put(remote.group(1), address));
            }
        }
        return new GitRemotes(remotes);
    }

    /** The branch that {@code origin} called its default when it was cloned. */
    public Optional<String> defaultBranch() {
        return ask("symbolic-ref", "--quiet", "--short", "refs/remotes/" + MAIN_REMOTE + "/HEAD").stream()
                .findFirst()
                .map(branch -> branch.substring(MAIN_REMOTE.length() + 1));
    }

    /** The branch that is checked out. */
    public Optional<String> currentBranch() {
        return ask("symbolic-ref", "--quiet", "--short", "HEAD").stream().findFirst();
    }

    /** The lines that git prints; none where it fails, or there is no git. */
    private List<String> ask(String... arguments) {
        if (directory.isEmpty()) {
            return List.of();
        }
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(directory.get().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = git.getInputStream()) {
                git.getOutputStream().close();
                String text = new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                boolean ended = git.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
                return ended && git.exitValue() == 0 ? text.lines().toList() : List.of();
            } finally {
                git.destroyForcibly();
            }
        } catch (IOException noGit) {
            return List.of();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
