package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.BodyRenderer;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.ServerFeature;
import java.util.Map;
import java.util.Set;

/**
 * What every issue of a plan is seen against.
 *
 * @param numbers of the definitions that have an issue
 */
record PlanContext(PlanOptions options, Set<ServerFeature> features, Renames renames, Map<IssueId, Integer> numbers) {

    boolean has(ServerFeature feature) {
        return features.contains(feature);
    }

    /** The text of a definition; references to issues that are still to be created stay {@code #{id}}. */
    String text(DeclaredIssue issue) {
        return References.resolve(BodyRenderer.render(issue), numbers);
    }
}
