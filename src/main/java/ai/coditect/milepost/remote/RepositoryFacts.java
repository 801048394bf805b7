package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.model.planning.LiveField;
import java.util.List;
import java.util.Set;

/**
 * A repository as it is found, without what is in it.
 *
 * @param current the name that it has now
 * @param features what it has of what only some repositories and servers have
 * @param fields the issue fields of its organisation
 */
public record RepositoryFacts(
        RepositoryRef current, RepositoryAccess access, Set<ServerFeature> features, List<LiveField> fields) {
    public RepositoryFacts {
        features = Set.copyOf(features);
        fields = List.copyOf(fields);
    }
}
