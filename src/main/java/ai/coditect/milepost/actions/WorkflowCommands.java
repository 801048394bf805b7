package ai.coditect.milepost.actions;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes commands to the runner, and keeps it from obeying any other line.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
public final class WorkflowCommands {

    private static final int MOST_UNFOLDED = 40;

    private final Appendable log;
    private final Supplier<String> tokens;

    /** Writes to the log of the step. */
    public WorkflowCommands(Appendable log) {
        this(log, WorkflowCommands::randomToken);
    }

    /**
     * Writes to the log of the step.
     *
     * @param tokens supplies an unpredictable token of letters and digits, a new one each time
     */
    WorkflowCommands(Appendable log, Supplier<String> tokens) {
        this.log = log;
        this.tokens = tokens;
    }

    /**
     * Writes a text that is not ours. The runner obeys no line of it.
     *
     * @param title the heading under which a long text is folded
     */
    public void foreign(String title, String text) throws IOException {
        if (text.lines().count() <= MOST_UNFOLDED) {
            quote(text);
        } else {
            write("group", Map.of(), title);
            quote(text);
            write("endgroup", Map.of(), "");
        }
    }

    /** An unpredictable token: a text written before cannot contain it. */
    static String randomToken() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private void quote(String text) throws IOException {
        String token = tokens.get();
        while (text.contains(token)) {
            token = tokens.get();
        }
        write("stop-commands", Map.of(), token);
        log.append(text);
        if (!text.endsWith("\n")) {
            log.append('\n');
        }
        write(token, Map.of(), "");
    }

    /** Marks a place in a file, or the run, as wrong. */
    void error(Map<String, String> properties, String message) throws IOException {
        write("error", properties, message);
    }

    /** Marks a place in a file, or the run, as worth a look. */
    void warning(Map<String, String> properties, String message) throws IOException {
        write("warning", properties, message);
    }

    /** A line that is only shown. It must hold no text that is not ours. */
    void line(String text) throws IOException {
        log.append(text).append('\n');
    }

    private void write(String command, Map<String, String> properties, String data) throws IOException {
        String list = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + property(entry.getValue()))
                        .collect(Collectors.joining(","));
        log.append("::").append(command).append(list.isEmpty() ? "" : " " + list);
        log.append("::").append(data(data)).append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
