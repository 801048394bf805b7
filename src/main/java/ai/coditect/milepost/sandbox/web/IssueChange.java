package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.CommentRules;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueRules;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.RequestContext;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one change that a person sent from the page of an issue, by the rules that hold for the REST API. */
final class IssueChange {
    private static final int CONFLICT = 409;

    private final Issue issue;
    private final IssueEdit edit;
    private final SentForm form;
    private final RequestContext context;
    private final FormGuard guard;

    IssueChange(Issue issue, IssueEdit edit, SentForm form, RequestContext context, FormGuard guard) {
        this.issue = issue;
        this.edit = edit;
        this.form = form;
        this.context = context;
        this.guard = guard;
    }

    /** Back to the issue, or a page that says why nothing was saved and keeps what was typed. */
    SandboxReply reply() {
        try {
            make();
            return SandboxReply.empty(303).withHeaders(Map.of("Location", HtmlPage.path(issue)));
        } catch (Refusal refused) {
            return refused(refused);
        }
    }

    private void make() {
        switch (edit) {
            case TITLE -> {
                requireSeen(issue.title());
                update("title", form.required("title"));
            }
            case BODY -> {
                requireSeen(body());
                update("body", form.required("body"));
            }
            case TASK -> {
                requireSeen(body());
                update("body", toggled());
            }
            case STATE -> changeState(form.required("state"));
            case LABELS -> changeLabels();
            case COMMENT -> new CommentRules(context).create(issue, one("body", form.required("comment")));
        }
    }

    private String body() {
        return issue.body().orElse("");
    }

    /** Refuses to overwrite what the person has not seen. */
    private void requireSeen(String now) {
        if (!form.required("seen").equals(IssueForms.seen(now))) {
            throw Refusal.of(CONFLICT, "Somebody changed this issue after you opened its page");
        }
    }

    private String toggled() {
        String task = form.required("task");
        return Optional.of(task)
                .filter(text -> text.matches("\\d{1,6}"))
                .flatMap(text -> TaskBoxes.toggle(body(), Integer.parseInt(text)))
                .orElseThrow(() -> Refusal.of(422, "The description has no such box"));
    }

    private void changeState(String reason) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.put("state", reason.equals("reopened") ? "open" : "closed").put("state_reason", reason);
        new IssueRules(context).update(issue, JsonBody.of(input));
    }

    private void changeLabels() {
        List<String> names =
                new ArrayList<>(issue.labels().stream().map(Label::name).toList());
        form.field("remove").ifPresent(name -> names.removeIf(name::equalsIgnoreCase));
        form.field("add")
                .ifPresent(name -> names.add(issue.repository()
                        .label(name)
                        .map(Label::name)
                        .orElseThrow(() -> Refusal.of(CONFLICT, "The repository has no such label any more"))));
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        names.forEach(input.putArray("labels")::add);
        new IssueRules(context).update(issue, JsonBody.of(input));
    }

    private void update(String field, String value) {
        new IssueRules(context).update(issue, one(field, value));
    }

    private static JsonBody one(String field, String value) {
        return JsonBody.of(JsonNodeFactory.instance.objectNode().put(field, value));
    }

    private SandboxReply refused(Refusal refusal) {
        HtmlPage html = new HtmlPage("Not saved").below(issue.repository());
        html.below(HtmlPage.path(issue), "#" + issue.number());
        html.raw("<h1>Not saved</h1><p class=\"alert\" role=\"alert\">").text(refusal.sentence() + ". ");
        IssueForms forms = new IssueForms(html, issue, guard.token());
        switch (edit) {
            case TITLE -> {
                html.text("The title is now: " + issue.title()).raw("</p>");
                forms.title(form.field("title").orElse(""));
            }
            case BODY -> {
                html.text("What you typed is below, and what is there now below that.")
                        .raw("</p>");
                forms.body(form.field("body").orElse(""));
                html.raw("<label for=\"now\">What is there now</label>")
                        .raw("<textarea id=\"now\" rows=\"16\" readonly>\n")
                        .text(body())
                        .raw("</textarea>");
            }
            case COMMENT -> {
                html.raw("</p>");
                forms.comment(form.field("comment").orElse(""));
            }
            case TASK, STATE, LABELS ->
                html.raw("</p><p>")
                        .link(HtmlPage.path(issue), "Back to the issue")
                        .raw("</p>");
        }
        return html.reply(refusal.status());
    }
}
