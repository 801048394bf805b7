package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds one page. User content must go through {@link #text}, {@link #link} or {@link #chip}, which escape it. The
 * Content-Security-Policy allows only the page's own stylesheet, by its hash, and forms only where a page has any.
 */
final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--text:#1f2328;--soft:#59636e;--page:#fff;--raised:#f6f8fa;--line:#d1d9e0;--edge:#818b98;
            --link:#0757ba;--open:#1a7f37;--closed:#8250df;--dropped:#59636e;--bar:#1a7f37;--alert:#fff1e5;--alert-edge:#bc4c00}
            @media(prefers-color-scheme:dark){:root{--text:#f0f6fc;--soft:#9198a1;--page:#0d1117;--raised:#151b23;--line:#3d444d;
            --edge:#656c76;--link:#4493f8;--open:#1f7a33;--closed:#8250df;--dropped:#59636e;--bar:#3fb950;--alert:#2a1c0f;--alert-edge:#db6d28}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);max-width:52rem;margin:0 auto;padding:1rem}
            h1{font-size:1.5rem;margin:.6rem 0}h2{font-size:1.1rem;margin:.6rem 0}h3,h4,h5,h6{font-size:1rem;margin:.6rem 0}a{color:var(--link)}small{color:var(--soft)}
            .rows{list-style:none;padding:0}li:has(>.box){list-style:none}.rows li{padding:.6rem 0;border-bottom:1px solid var(--line)}
            .chip,.open,.closed,.dropped{display:inline-block;border:1px solid transparent;border-radius:1rem;padding:0 .6rem;font-size:.8rem;margin:0 .2rem .2rem 0}
            a.chip{text-decoration:none}a.chip:hover{text-decoration:underline}
            .open{background:var(--open);color:#fff}.closed{background:var(--closed);color:#fff}.dropped{background:var(--dropped);color:#fff}
            dt{font-weight:600;margin-top:.5rem}dd{margin:0}
            article{border:1px solid var(--line);border-radius:.4rem;padding:0 1rem;margin:1rem 0}
            article,h1,li,dd,p,td{overflow-wrap:anywhere}pre{background:var(--raised);padding:.6rem;overflow-x:auto}
            body:has(.board){max-width:76rem}.board{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:1rem;align-items:start}
            section{background:var(--raised);border-radius:.4rem;padding:.6rem}.cards{list-style:none;margin:0;padding:0}
            .cards li{background:var(--page);border:1px solid var(--line);border-radius:.4rem;padding:.4rem .6rem;margin:0 0 .6rem}
            table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid var(--line);padding:.2rem .6rem}
            button,input,select,textarea{font:inherit;color:inherit;background:var(--page);border:1px solid var(--edge);border-radius:.4rem;padding:.25rem .7rem;max-width:100%;box-sizing:border-box}
            button{background:var(--raised);cursor:pointer}input[type=text],textarea{display:block;width:100%;margin:.2rem 0 .6rem}textarea{font-family:ui-monospace,monospace;font-size:.85rem}
            label{font-weight:600}form{margin:.6rem 0}.inline{display:inline-block;margin:0 .4rem 0 0}
            .inline button{padding:0 .5rem;min-width:1.75rem;min-height:1.75rem}
            .box{width:1.75rem;height:1.75rem;padding:0;margin:.1rem .4rem .1rem -2rem;line-height:1}input.box{width:1rem;height:1rem;margin-left:-1.4rem}
            .edit>summary{color:var(--link);cursor:pointer}progress{width:100%;height:.8rem;accent-color:var(--bar)}
            .alert{border:1px solid var(--alert-edge);background:var(--alert);border-radius:.4rem;padding:.6rem 1rem}
            """;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder trail = new StringBuilder();
    private final Set<String> colors = new TreeSet<>();
    private String formAction = "'none'";

    HtmlPage(String title) {
        this.title = title;
    }

    static String path(Repository repository) {
        return "/" + ResourceUrls.encode(repository.owner()) + "/" + ResourceUrls.encode(repository.name());
    }

    static String path(Issue issue) {
        return path(issue.repository()) + "/issues/" + issue.number();
    }

    static String path(Milestone milestone) {
        return path(milestone.repository()) + "/milestone/" + milestone.number();
    }

    static String path(Label label) {
        return path(label.repository()) + "/labels/" + ResourceUrls.encode(label.name());
    }

    /** Adds a link to the trail above the page, from all repositories down to here. */
    HtmlPage below(String path, String text) {
        trail.append(" › <a href=\"%s\">%s</a>".formatted(escape(path), escape(text)));
        return this;
    }

    HtmlPage below(Repository repository) {
        return below(path(repository), repository.fullName());
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
        boolean done =
                issue.stateReason().filter(IssueEdit.CLOSED_UNDONE::contains).isEmpty();
        String look = issue.open() ? "open" : done ? "closed" : "dropped";
        String reason = done ? "" : " as " + issue.stateReason().orElse("").replace('_', ' ');
        return raw("<span class=\"" + look + "\">")
                .text(kind + (issue.open() ? "open" : "closed" + reason))
                .raw("</span>");
    }

    /** A label in its colour, which leads to its page. */
    void chip(Label label) {
        raw("<a class=\"chip " + color(label) + "\" href=\"").text(path(label)).raw("\">");
        text(label.name()).raw("</a>");
    }

    /** The class that has the label's colours. */
    private String color(Label label) {
        String color = LabelColors.known(label.color());
        colors.add(color);
        return "c" + color;
    }

    /** The page has forms, which are sent to where it came from. */
    void allowForms() {
        formAction = "'self'";
    }

    SandboxReply reply() {
        return reply(200);
    }

    SandboxReply reply(int status) {
        StringBuilder style = new StringBuilder(STYLE);
        colors.forEach(color -> style.append(LabelColors.lightRule(color)));
        if (!colors.isEmpty()) {
            style.append("@media(prefers-color-scheme:dark){\n");
            colors.forEach(color -> style.append(LabelColors.darkRule(color)));
            style.append("}\n");
        }
        String page = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>%s</style></head>
                <body><header><nav aria-label="Where this is"><a href="/">All repositories</a>%s</nav></header><main>%s</main></body></html>
                """.formatted(escape(title), style, trail, body);
        return SandboxReply.html(status, page)
                .withHeaders(Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src '%s'; base-uri 'none'; form-action %s; frame-ancestors 'none'"
                                .formatted(hash(style.toString()), formAction),
                        "X-Content-Type-Options",
                        "nosniff",
                        // with no-referrer a browser would send its own forms with "Origin: null"
                        "Referrer-Policy",
                        "same-origin"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String style) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(style));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
