package ai.coditect.milepost.cli.command;

import ai.coditect.milepost.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** What the help of a command says, beside its arguments. */
public final class CommandHelp {

    private static final String DOCUMENTS = "Documents: https://github.com/coditect-ai/milepost/blob/main/";

    private final String name;
    private final String[] description;
    private final Map<ExitCode, String> statuses = new TreeMap<>();
    private final List<String> footer = new ArrayList<>();

    private CommandHelp(String name, String... description) {
        this.name = name;
        this.description = description;
    }

    /** The name of the command, and what it does: a sentence for a list of commands, and further paragraphs. */
    public static CommandHelp of(String name, String... description) {
        return new CommandHelp(name, description);
    }

    /** With exit statuses that mean for this command what they usually do. */
    public CommandHelp exits(ExitCode... codes) {
        for (ExitCode code : codes) {
            exit(code, code.meaning());
        }
        return this;
    }

    /** With an exit status that means this, here. A command that has any also refuses a wrong command line. */
    public CommandHelp exit(ExitCode code, String meaning) {
        statuses.put(code, meaning);
        statuses.putIfAbsent(ExitCode.USAGE, ExitCode.USAGE.meaning());
        return this;
    }

    /** With the exit statuses of a command that reads the definitions and asks GitHub. */
    public CommandHelp asksGitHub() {
        return exits(ExitCode.INVALID_DEFINITIONS, ExitCode.UNREACHABLE, ExitCode.STOPPED_EARLY, ExitCode.NOT_ALLOWED);
    }

    /** With lines under a heading of their own. */
    public CommandHelp section(String heading, String... lines) {
        footer.addAll(List.of("", heading + ":"));
        Stream.of(lines).map(line -> "  " + line).forEach(footer::add);
        return this;
    }

    /** With command lines, and what they do. */
    public CommandHelp examples(String... lines) {
        return section("Examples", lines);
    }

    /** With the document that tells more. */
    public CommandHelp document(String path) {
        footer.addAll(List.of("", DOCUMENTS + path));
        return this;
    }

    void describe(CommandSpec command) {
        Map<String, String> rows = new LinkedHashMap<>();
        statuses.forEach((code, meaning) -> rows.put(Integer.toString(code.status()), meaning));
        command.name(name);
        command.usageMessage()
                .description(description)
                .exitCodeListHeading(rows.isEmpty() ? "" : "%nExit status:%n")
                .exitCodeList(rows)
                .footer(footer.toArray(String[]::new));
    }
}
