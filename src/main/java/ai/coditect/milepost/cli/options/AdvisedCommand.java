package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.plan.Adoption;
import ai.coditect.milepost.plan.field.OnConflict;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A command that the user is advised to run. It repeats the options of this run that it needs, so it works as it stands
 * when it is pasted into the same shell.
 */
public final class AdvisedCommand {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private final StringBuilder text = new StringBuilder();

    /**
     * The command without options.
     *
     * @param program how the user calls milepost
     */
    public AdvisedCommand(String program, String command) {
        text.append(quoted(program)).append(' ').append(command);
    }

    /** On the same definitions. */
    public AdvisedCommand with(DefinitionOptions options) {
        return options.directory.value().map(path -> with("-f", path)).orElse(this);
    }

    /** On the same repository and the same server. */
    public AdvisedCommand with(ServerOptions options) {
        options.repository.value().ifPresent(name -> with("-R", name.repository()));
        options.apiUrl.value().ifPresent(url -> with("--api-url", url));
        options.sandbox.value().ifPresent(this::onSandbox);
        return this;
    }

    /** On the embedded GitHub that is kept in that file. */
    public AdvisedCommand onSandbox(Path file) {
        return argument(file.equals(ServerOptions.USUAL_SANDBOX) ? "--sandbox" : "--sandbox=" + file);
    }

    /** With a plan that may do the same. */
    public AdvisedCommand with(PlanningOptions options) {
        Adoption adoption = options.adoption();
        if (adoption.scope() == Adoption.Scope.ALL) {
            argument("--adopt");
        }
        adoption.numbers().forEach(number -> argument("--adopt=" + number));
        if (options.prune.value()) {
            argument("--prune");
        }
        return options.onConflict.value() == OnConflict.YAML ? argument("--on-conflict=yaml") : this;
    }

    /** With an option and its value. */
    public AdvisedCommand with(String option, Object value) {
        return argument(option).argument(value.toString());
    }

    /** With one more word, quoted for a POSIX shell where that is needed. */
    public AdvisedCommand argument(String word) {
        text.append(' ').append(quoted(word));
        return this;
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
