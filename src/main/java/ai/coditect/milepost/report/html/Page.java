package ai.coditect.milepost.report.html;

import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.report.svg.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A page in one file. Its Content-Security-Policy lets it load nothing, run nothing, and use no style but its own. */
final class Page {

    private static final String STYLE = "\n" + Theme.STYLE + """
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%}
            body{margin:0;background:var(--paper);color:var(--text);font:16px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
            header,main,nav,footer{max-width:77rem;margin:0 auto;padding:0 1rem}
            header{padding-top:1.5rem}
            h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
            h2{font-size:1.3rem;border-bottom:1px solid var(--line);padding-bottom:.25rem;margin:2.5rem 0 1rem}
            h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
            p{margin:.5rem 0;max-width:46rem}
            a{color:var(--ready)}
            nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:.75rem 0}
            .muted,footer,caption{color:var(--muted)}
            .lead{font-size:1.1rem}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0}
            .figures div{background:var(--box);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem}
            dt{font-size:.9rem;color:var(--muted)}
            dd{margin:0;font-size:1.25rem;font-weight:600;line-height:1.3}
            dd small{display:block;font-size:.85rem;font-weight:400;color:var(--muted)}
            .scroll{overflow-x:auto;margin:.75rem 0}
            .scroll:focus-visible{outline:2px solid var(--ready);outline-offset:2px}
            .picture{display:block}
            .bar{margin:.3rem 0 .1rem;border-radius:2px}
            table{border-collapse:collapse;font-size:.9rem;min-width:100%}
            caption{text-align:left;padding:0 0 .4rem}
            th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
            thead th{background:var(--box);white-space:nowrap}
            tbody th{font-weight:400;min-width:11rem}
            td{overflow-wrap:normal}
            .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
            .legend{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;list-style:none;padding:0;margin:.5rem 0;font-size:.9rem}
            .issues{padding-left:1.5rem;margin:.5rem 0}
            footer{padding:2rem 1rem;font-size:.9rem}
            @page{size:landscape;margin:15mm}
            @media print{
            nav{display:none}
            body{font-size:12px}
            header,main,footer{max-width:none;padding:0}
            .scroll{overflow:visible}
            .picture:not(.bar){max-width:100%;height:auto}
            section{break-before:page}
            section:first-of-type{break-before:auto}
            tr,.figures,svg{break-inside:avoid}
            thead{display:table-header-group}
            h2,h3,caption{break-after:avoid}
            }
            """;

    private Page() {}

    /** Writes the page. */
    static void write(String title, Element header, Element navigation, Element main, Element footer, Appendable out)
            throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        meta("http-equiv", "Content-Security-Policy", policy()).write(out);
        out.append('\n');
        meta("name", "viewport", "width=device-width, initial-scale=1").write(out);
        out.append('\n');
        // By this an older report is known, and may be replaced.
        meta("name", "generator", "milepost report").write(out);
        out.append('\n');
        Html.text("title", title).write(out);
        out.append("\n<style>").append(STYLE).append("</style>\n</head>\n");
        Element body = Element.of("body").add(header).add(navigation).add(main).add(footer);
        body.write(out);
        out.append("\n</html>\n");
    }

    private static Element meta(String key, String name, String content) {
        return Element.of("meta").with(key, name).with("content", content);
    }

    private static String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest() + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
