package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Builds one page. User content must go through {@link #text}, {@link #link} or {@link #chip}, which escape it. The
 * Content-Security-Policy allows only the page's own stylesheet, by its hash.
 */
final class HtmlPage {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;color:#1f2328;background:#fff;max-width:52rem;margin:0 auto;padding:1rem}
            h1{font-size:1.5rem}h2{font-size:1rem;margin:.2rem 0 .6rem}a{color:#0757ba}small{color:#59636e}
            .rows{list-style:none;padding:0}li:has(>input){list-style:none}.rows li{padding:.6rem 0;border-bottom:1px solid #d1d9e0}
            .chip,.open,.closed{display:inline-block;border-radius:1rem;padding:0 .6rem;font-size:.8rem;margin:0 .2rem .2rem 0}
            .chip{border:1px solid #8b949e}.open{background:#1a7f37;color:#fff}.closed{background:#8250df;color:#fff}
            dt{font-weight:600;margin-top:.5rem}dd{margin:0}
            article{border:1px solid #d1d9e0;border-radius:.4rem;padding:0 1rem;margin:1rem 0}
            article,h1,li,dd{overflow-wrap:anywhere}pre{background:#f6f8fa;padding:.6rem;overflow-x:auto}
            body:has(.board){max-width:76rem}.board{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:1rem;align-items:start}
            section{background:#f6f8fa;border-radius:.4rem;padding:.6rem}.cards{list-style:none;margin:0;padding:0}
            .cards li{background:#fff;border:1px solid #d1d9e0;border-radius:.4rem;padding:.4rem .6rem;margin:0 0 .6rem}
            table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #d1d9e0;padding:.2rem .6rem}
            """;
    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{6}");
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final Set<String> colors = new TreeSet<>();

    HtmlPage(String title) {
        this.title = title;
    }

    static String path(Repository repository) {
        return "/" + ResourceUrls.encode(repository.owner()) + "/" + ResourceUrls.encode(repository.name());
    }

    static String path(Issue issue) {
        return path(issue.repository()) + "/issues/" + issue.number();
    }

    /** Appends trusted markup. */
    HtmlPage raw(String markup) {
        body.append(markup);
        return this;
    }

    HtmlPage text(String text) {
        return raw(escape(text));
    }

    HtmlPage link(String path, String text) {
        return raw("<a href=\"").text(path).raw("\">").text(text).raw("</a>");
    }

    HtmlPage state(Issue issue) {
        String kind = issue.isPullRequest() ? "pull request, " : "";
        String state = issue.open() ? "open" : "closed";
        return raw("<span class=\"" + state + "\">").text(kind + state).raw("</span>");
    }

    /** A label in its colour. */
    void chip(Label label) {
        String color = COLOR.matcher(label.color()).matches() ? label.color() : "ededed";
        colors.add(color);
        raw("<span class=\"chip c" + color + "\">").text(label.name()).raw("</span>");
    }

    SandboxReply reply() {
        StringBuilder style = new StringBuilder(STYLE);
        colors.forEach(
                color -> style.append(".c%s{background:#%s;color:#%s}\n".formatted(color, color, textColor(color))));
        String page = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>%s</style></head>
                <body>%s</body></html>
                """.formatted(escape(title), style, body);
        return SandboxReply.html(200, page)
                .withHeaders(Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                                .formatted(hash(style.toString())),
                        "X-Content-Type-Options",
                        "nosniff",
                        "Referrer-Policy",
                        "no-referrer"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Black or white, whichever has more contrast by WCAG's relative luminance. */
    static String textColor(String background) {
        double luminance =
                0.2126 * channel(background, 0) + 0.7152 * channel(background, 2) + 0.0722 * channel(background, 4);
        return luminance > 0.179 ? "000" : "fff";
    }

    private static double channel(String color, int start) {
        double value = Integer.parseInt(color.substring(start, start + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
