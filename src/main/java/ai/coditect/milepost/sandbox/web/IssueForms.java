package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Label;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The forms by which a person changes an issue. None needs a script. */
final class IssueForms {
    private final HtmlPage html;
    private final Issue issue;
    private final String token;

    IssueForms(HtmlPage html, Issue issue, String token) {
        this.html = html;
        this.issue = issue;
        this.token = token;
        html.allowForms();
    }

    /** What a form says that it was made for, so that what somebody else wrote meanwhile is not overwritten. */
    static String seen(String text) {
        return HexFormat.of().formatHex(HtmlPage.sha256(text));
    }

    void title(String typed) {
        start(IssueEdit.TITLE, "");
        seenField(issue.title());
        html.raw("<label for=\"title\">Title</label><input type=\"text\" id=\"title\" name=\"title\" required value=\"")
                .text(typed)
                .raw("\"><button>Save title</button></form>");
    }

    void body(String typed) {
        start(IssueEdit.BODY, "");
        seenField(issue.body().orElse(""));
        area("body", "Description", typed, "");
        html.raw("<button>Save description</button></form>");
    }

    void comment(String typed) {
        start(IssueEdit.COMMENT, "");
        area("comment", "Comment", typed, " required");
        html.raw("<button>Add comment</button></form>");
    }

    /** The form that the boxes in the text belong to. */
    void tasks() {
        start(IssueEdit.TASK, " id=\"" + TaskBoxes.Use.FORM + "\"");
        seenField(issue.body().orElse(""));
        html.raw("</form>");
    }

    void state() {
        start(IssueEdit.STATE, "");
        if (issue.open()) {
            html.raw("<button name=\"state\" value=\"completed\">Close as completed</button> ")
                    .raw("<button name=\"state\" value=\"not_planned\">Close as not planned</button>");
        } else {
            html.raw("<button name=\"state\" value=\"reopened\">Reopen</button>");
        }
        html.raw("</form>");
    }

    /** The labels of the issue, each with a button that takes it off, and those that can be added. */
    void labels() {
        for (Label label : issue.labels()) {
            start(IssueEdit.LABELS, " class=\"inline\"");
            html.chip(label);
            html.raw("<button name=\"remove\" value=\"")
                    .text(label.name())
                    .raw("\" aria-label=\"")
                    .text("Remove " + label.name())
                    .raw("\">×</button></form>");
        }
        List<Label> others = issue.repository().labels().stream()
                .filter(label -> !issue.labels().contains(label))
                .sorted(Comparator.comparing(Label::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        start(IssueEdit.LABELS, "");
        html.raw("<select name=\"add\" aria-label=\"Label to add\">");
        others.forEach(label -> html.raw("<option>").text(label.name()).raw("</option>"));
        html.raw("</select> <button>Add label</button></form>");
    }

    private void start(IssueEdit edit, String attributes) {
        html.raw("<form method=\"post\" action=\"")
                .text(HtmlPage.path(issue) + "/" + edit.segment())
                .raw("\"" + attributes + ">");
        hidden("token", token);
    }

    private void seenField(String text) {
        hidden("seen", seen(text));
    }

    private void hidden(String name, String value) {
        html.raw("<input type=\"hidden\" name=\"" + name + "\" value=\"")
                .text(value)
                .raw("\">");
    }

    /** A browser drops the first line break of an area. */
    private void area(String name, String label, String typed, String attributes) {
        html.raw("<label for=\"%1$s\">%2$s</label><textarea id=\"%1$s\" name=\"%1$s\" rows=\"%3$d\"%4$s>\n"
                        .formatted(name, label, name.equals("body") ? 16 : 4, attributes))
                .text(typed)
                .raw("</textarea>");
    }
}
