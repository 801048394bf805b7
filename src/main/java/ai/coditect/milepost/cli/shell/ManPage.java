package ai.coditect.milepost.cli.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command, in the language of {@code man}: what its help says.
 *
 * @param command milepost itself, or one of its commands
 * @param version of milepost
 */
public record ManPage(CommandSpec command, String version) {

    private static final String DOCUMENTS = "Documents: ";

    /** The name of its file, such as {@code milepost-plan.1}. */
    public String fileName() {
        return name("-") + ".1";
    }

    /** The text of its file. */
    public String text() {
        UsageMessageSpec usage = command.usageMessage();
        StringBuilder page = new StringBuilder();
        page.append(".TH \"").append(name("-").toUpperCase(Locale.ROOT)).append("\" \"1\" \"\" \"milepost ");
        page.append(text(version)).append("\" \"milepost\"\n");
        section(page, "NAME", text(name("-")) + " \\- " + text(withoutStop(usage.description()[0])) + "\n");
        section(page, "SYNOPSIS", ".B " + text(name(" ")) + "\n" + text(synopsis()) + "\n");
        section(page, "DESCRIPTION", paragraphs(List.of(usage.description())));
        section(page, "OPTIONS", options());
        section(page, "COMMANDS", commands());
        section(page, "EXIT STATUS", rows(usage.exitCodeList()));
        footer(page, List.of(usage.footer()));
        return page.toString();
    }

    private String name(String separator) {
        return command.parent() == null ? command.name() : command.parent().name() + separator + command.name();
    }

    private String synopsis() {
        Stream<String> parameters = command.positionalParameters().stream().map(ManPage::label);
        Stream<String> last = command.subcommands().isEmpty() ? parameters : Stream.of("COMMAND");
        return Stream.concat(Stream.of("[OPTIONS]"), last).collect(Collectors.joining(" "));
    }

    private static String label(PositionalParamSpec parameter) {
        String label = parameter.paramLabel() + (parameter.arity().isVariable() ? "..." : "");
        return parameter.required() ? label : "[" + label + "]";
    }

    private String options() {
        Stream<String> parameters = command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(parameter -> entry("\\fI" + text(parameter.paramLabel()) + "\\fR", description(parameter)));
        Stream<String> options = command.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> entry(names(option), description(option)));
        return Stream.concat(parameters, options).collect(Collectors.joining());
    }

    private static String names(OptionSpec option) {
        String names = Stream.of(option.names())
                .map(name -> "\\fB" + text(name) + "\\fR")
                .collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? names : names + "=\\fI" + text(option.paramLabel()) + "\\fR";
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private String commands() {
        return command.subcommands().values().stream()
                .map(sub -> sub.getCommandSpec())
                .filter(sub -> !sub.usageMessage().hidden())
                .map(sub -> entry(
                        "\\fB" + text(command.name() + "-" + sub.name()) + "\\fR(1)",
                        sub.usageMessage().description()[0]))
                .collect(Collectors.joining());
    }

    private static String rows(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> entry("\\fB" + text(row.getKey().strip()) + "\\fR", row.getValue()))
                .collect(Collectors.joining());
    }

    /** The lines below the help are examples, or have a heading of their own. */
    private static void footer(StringBuilder page, List<String> lines) {
        String title = "EXAMPLES";
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(DOCUMENTS)) {
                verbatim(page, title, body);
                section(page, "DOCUMENTS", text(line.substring(DOCUMENTS.length())) + "\n");
            } else if (line.endsWith(":")) {
                verbatim(page, title, body);
                title = line.substring(0, line.length() - 1).toUpperCase(Locale.ROOT);
            } else if (!line.isEmpty()) {
                body.append(text(line.strip())).append('\n');
            }
        }
    }

    private static void verbatim(StringBuilder page, String title, StringBuilder body) {
        if (body.length() > 0) {
            section(page, title, ".nf\n" + body + ".fi\n");
            body.setLength(0);
        }
    }

    private static void section(StringBuilder page, String title, String body) {
        if (!body.isEmpty()) {
            page.append(".SH \"").append(title).append("\"\n").append(body);
        }
    }

    private static String paragraphs(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> ".PP\n" + text(paragraph) + "\n")
                .collect(Collectors.joining());
    }

    private static String entry(String term, String description) {
        return ".TP\n" + term + "\n" + text(description) + "\n";
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Plain text, of which {@code man} shows each character as it is. */
    private static String text(String plain) {
        String escaped = plain.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
