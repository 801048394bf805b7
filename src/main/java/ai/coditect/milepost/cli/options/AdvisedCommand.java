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

    private final StringBuilder text = new StringBuilder("milepost");

    /** The command without options. */
    public AdvisedCommand(String command) {
        text.append(' ').append(command);
    }

    /** On the same definitions. */
    public AdvisedCommand with(DefinitionOptions options) {
        return options.directory.equals(DefinitionOptions.DEFAULT) ? this : with("-f", options.directory);
    }

    /** On the same repository and the same server. */
    public AdvisedCommand with(ServerOptions options) {
        options.repository.ifPresent(name -> with("-R", name));
        options.apiUrl.ifPresent(url -> with("--api-url", url));
        options.sandbox.ifPresent(file ->
                argument(file.equals(Path.of(ServerOptions.DEFAULT_SANDBOX)) ? "--sandbox" : "--sandbox=" + file));
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
        text.append(' ').append(PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
