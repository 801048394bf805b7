package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.RepositoryName;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.LiveField;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is known about the server and the repository, for the life of the process. Each notice is given once. */
public final class ServerCapabilities {

    /** Whether the server answers GraphQL. */
    enum GraphQlSupport {
        UNKNOWN,
        PRESENT,
        ABSENT
    }

    private final Consumer<String> notices;
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<OptionalField> unknown = EnumSet.noneOf(OptionalField.class);
    private final EnumSet<ServerFeature> features;
    private final Set<String> unknownMutations = new LinkedHashSet<>();
    private GraphQlSupport graphQl = GraphQlSupport.UNKNOWN;
    private Optional<String> repositoryId = Optional.empty();
    private final Map<FieldName, LiveField> fields = new TreeMap<>();

    /** @param wanted the features that somebody is going to use; the others are not asked for; a board is never */
    public ServerCapabilities(Set<ServerFeature> wanted, Consumer<String> notices) {
        this.notices = notices;
        this.features = EnumSet.copyOf(wanted);
        features.remove(ServerFeature.PROJECT);
        for (OptionalField field : OptionalField.values()) {
            if (!field.feature().map(features::contains).orElse(true)) {
                unknown.add(field);
            }
        }
    }

    GraphQlSupport graphQl() {
        return graphQl;
    }

    void answersGraphQl() {
        graphQl = GraphQlSupport.PRESENT;
    }

    /** From now on everything goes by REST. */
    void answersNoGraphQl() {
        graphQl = GraphQlSupport.ABSENT;
        features.clear();
        tell("this server answers no GraphQL, so it is read by REST: dependencies, sub-issues and issue types are not"
                + " seen, and left alone");
    }

    boolean knows(OptionalField field) {
        return !unknown.contains(field);
    }

    /** The server does not know the fields, so they are not asked for again. */
    void lacks(Collection<OptionalField> fields) {
        unknown.addAll(fields);
        fields.forEach(field -> field.feature().ifPresent(features::remove));
        String unseen = Arrays.stream(OptionalField.values())
                .filter(unknown::contains)
                .map(OptionalField::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            tell("this server is older and does not show: " + unseen + ". They are left alone; everything else works");
        }
    }

    /** What the server says of the role of this token is not to be relied on. */
    public void showsNoPermission() {
        unknown.add(OptionalField.VIEWER_PERMISSION);
    }

    public Set<ServerFeature> features() {
        return Set.copyOf(features);
    }

    /** The issue fields that the repository has. Without any, there is nothing that could be set. */
    void hasFields(List<LiveField> live) {
        live.forEach(field -> fields.put(field.name(), field));
        if (live.isEmpty()) {
            features.remove(ServerFeature.ISSUE_FIELDS);
        }
    }

    /** The issue field of this name. */
    public Optional<LiveField> field(FieldName name) {
        return Optional.ofNullable(fields.get(name));
    }

    boolean knowsMutation(String name) {
        return graphQl == GraphQlSupport.PRESENT && !unknownMutations.contains(name);
    }

    void lacksMutation(String name) {
        unknownMutations.add(name);
        features.remove(ServerFeature.BATCHED_WRITES);
    }

    public Optional<String> repositoryId() {
        return repositoryId;
    }

    /** The repository was found, under another name if it was renamed. */
    public void found(String nodeId, String fullName, RepositoryName repository) {
        repositoryId = Optional.of(nodeId).filter(id -> !id.isEmpty());
        repository.answered(fullName);
        if (repository.isRenamed()) {
            tell(repository + " is now called " + repository.current()
                    + "; use the new name in the definitions and with -R");
        }
    }

    private void tell(String notice) {
        if (told.add(notice)) {
            notices.accept(notice);
        }
    }
}
