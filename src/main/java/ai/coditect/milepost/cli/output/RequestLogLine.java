package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.github.resilience.RequestEvent;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A request as one line of the log. */
public final class RequestLogLine {

    private RequestLogLine() {}

    public static String text(RequestEvent event) {
        String status = event.status() < 0 ? "no answer" : Integer.toString(event.status());
        String attempt = event.attempt() > 1 ? ", attempt " + event.attempt() : "";
        String remaining =
                event.remaining().isPresent() ? ", " + event.remaining().getAsInt() + " left" : "";
        return event.method() + " " + event.path() + " -> " + status + " in " + event.millis() + " ms" + attempt
                + remaining;
    }

    public static String json(RequestEvent event, Instant time) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("time", time.toString());
        line.put("method", event.method());
        line.put("path", event.path());
        line.put("status", event.status());
        line.put("millis", event.millis());
        line.put("attempt", event.attempt());
        event.remaining().ifPresent(remaining -> line.put("remaining", remaining));
        line.put("writes", event.writes());
        return line.toString();
    }
}
