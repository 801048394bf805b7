package ai.coditect.milepost.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a page: loads it, fills in one of its forms and sends it. */
public final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final SandboxGitHub gitHub;
    private final Map<String, String> headers = new HashMap<>(Map.of(
            "host", "localhost:8765",
            "origin", "http://localhost:8765",
            "sec-fetch-site", "same-origin",
            "content-type", "application/x-www-form-urlencoded"));

    public Browser(SandboxGitHub gitHub) {
        this.gitHub = gitHub;
    }

    /** Sends another header from now on, or none where the value is empty. */
    Browser with(String header, String value) {
        if (value.isEmpty()) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** Loads a page that is there. */
    public void open(String path) {
        page(path);
    }

    String page(String path) {
        SandboxReply reply = gitHub.handle(SandboxRequest.of("GET", path, ""));
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.text();
    }

    /** The hidden fields of the first form of a page that is sent to this address. */
    static Map<String, String> hidden(String page, String action) {
        int start = page.indexOf("<form method=\"post\" action=\"" + action + "\"");
        assertThat(start).as(action + " in " + page).isNotNegative();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    SandboxReply post(String action, Map<String, String> fields) {
        return post(action, encode(fields));
    }

    SandboxReply post(String action, String body) {
        return gitHub.handle(new SandboxRequest("POST", action, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Fills in the form of a loaded page, and sends it. */
    SandboxReply send(String page, String action, String name, String value) {
        Map<String, String> fields = hidden(page, action);
        fields.put(name, value);
        return post(action, fields);
    }

    /** Loads the page of an issue, fills in one of its forms, and is led back. */
    public void change(String issue, String edit, String name, String value) {
        SandboxReply reply = send(page(issue), issue + "/" + edit, name, value);
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        assertThat(reply.headers().get("Location")).containsExactly(issue);
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
