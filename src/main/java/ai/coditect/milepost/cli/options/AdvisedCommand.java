package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.plan.Adoption;
import ai.coditect.milepost.plan.field.OnConflict;
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
        return options.directory.map(path -> with("-f", path)).orElse(this);
    }

    /** On the same repository and the same server. */
    public AdvisedCommand with(ServerOptions options) {
        options.repository.ifPresent(name -> with("-R", name.repository()));
        options.apiUrl.ifPresent(url -> with("--api-url", url));
        options.sandbox.ifPresent(
                file -> argument(file.equals(ServerOptions.USUAL_SANDBOX) ? "--sandbox" : "--sandbox=" + file));
        return this;
    }

    /** With a plan that may do the same. */
    public AdvisedCommand with(PlanningOptions options) {
        Adoption adoption = options.adoption();
        if (adoption.scope() == Adoption.Scope.ALL) {
            argument("--adopt");
        }
        adoption.numbers().forEach(number -> argument("--adopt=" + number));
        if (options.prune) {
            argument("--prune");
        }
        return options.onConflict() == OnConflict.YAML ? argument("--on-conflict=yaml") : this;
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
