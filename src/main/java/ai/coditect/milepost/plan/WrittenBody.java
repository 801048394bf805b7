package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.Marker;
import ai.coditect.milepost.model.DeclaredIssue;

/** The body that a definition becomes on GitHub, for whoever has to know its size beforehand. */
public final class WrittenBody {

    private WrittenBody() {}

    /** The length in characters, the marker included; references count as they stand in the definition. */
    public static int length(DeclaredIssue issue) {
        String text = BodyRenderer.render(issue);
        Base base = Bases.declared(issue, text);
        String body = Marker.append(text, issue.id(), base);
        return body.codePointCount(0, body.length());
    }
}
