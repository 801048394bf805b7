package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.LiveField;
import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Definitions, a repository and plans between them. */
public final class World {

    public static final PlanOptions PLAIN =
            new PlanOptions(Adoption.NONE, false, OnConflict.KEEP, Duration.ofSeconds(1));
    static final PlanOptions ADOPT = new PlanOptions(Adoption.ALL, false, OnConflict.KEEP, Duration.ofSeconds(1));
    static final PlanOptions PRUNE = new PlanOptions(Adoption.NONE, true, OnConflict.KEEP, Duration.ofSeconds(1));
    static final PlanOptions YAML_WINS = new PlanOptions(Adoption.NONE, false, OnConflict.YAML, Duration.ofSeconds(1));

    /** The issue fields of every repository here, one of each type and a further choice. */
    static final List<LiveField> FIELDS = List.of(
            field("Priority", FieldType.SINGLE_SELECT, "Urgent", "High", "Medium", "Low"),
            field("Team", FieldType.MULTI_SELECT, "Core", "Docs", "Web"),
            field("Hours", FieldType.NUMBER),
            field("Start date", FieldType.DATE),
            field("Note", FieldType.TEXT),
            field("Impact", FieldType.SINGLE_SELECT, "High", "Low"));

    private World() {}

    private static LiveField field(String name, FieldType type, String... options) {
        return new LiveField(
                new FieldName(name),
                type,
                "IF_" + name,
                name.hashCode(),
                Stream.of(options)
                        .map(option -> new LiveField.Option(option, name + "_" + option))
                        .toList());
    }

    /** The same definitions, which name these issue fields somewhere. */
    static DeclaredState naming(DeclaredState declared, String... fields) {
        return new DeclaredState(
                declared.repository(),
                declared.milestones(),
                declared.labels(),
                declared.issues(),
                declared.people(),
                new DeclaredPlanning(
                        Map.of(), Stream.of(fields).map(FieldName::new).collect(Collectors.toSet())),
                declared.project());
    }

    public static DeclaredState declared(DeclaredIssue... issues) {
        return new DeclaredState(Optional.of(IssueExample.REPOSITORY), List.of(), List.of(), List.of(issues));
    }

    static DeclaredState declared(DeclaredLabel... labels) {
        return new DeclaredState(Optional.empty(), List.of(), List.of(labels), List.of());
    }

    static DeclaredState declared(DeclaredMilestone... milestones) {
        return new DeclaredState(Optional.empty(), List.of(milestones), List.of(), List.of());
    }

    static LiveState live(LiveIssue... issues) {
        return live(List.of(), List.of(), List.of(issues));
    }

    static LiveState live(List<LiveLabel> labels, List<LiveMilestone> milestones, List<LiveIssue> issues) {
        return new LiveState(
                IssueExample.REPOSITORY,
                LiveState.Scope.WHOLE_REPOSITORY,
                EnumSet.allOf(ServerFeature.class),
                FIELDS,
                labels,
                milestones,
                issues);
    }

    static LiveState without(LiveState live, ServerFeature... missing) {
        Set<ServerFeature> features = EnumSet.allOf(ServerFeature.class);
        Stream.of(missing).forEach(features::remove);
        return new LiveState(
                live.repository(),
                live.scope(),
                features,
                features.contains(ServerFeature.ISSUE_FIELDS) ? live.fields() : List.of(),
                live.labels(),
                live.milestones(),
                live.issues());
    }

    static LiveState ofDeclaredMilestones(LiveState live) {
        return new LiveState(
                live.repository(),
                LiveState.Scope.DECLARED_MILESTONES,
                live.features(),
                live.fields(),
                live.labels(),
                live.milestones(),
                live.issues());
    }

    public static DeclaredLabel label(String name, String color, String... previously) {
        return new DeclaredLabel(
                new LabelName(name),
                Optional.of(color),
                Optional.empty(),
                Stream.of(previously).map(LabelName::new).toList());
    }

    public static LiveLabel liveLabel(String name, String color) {
        return new LiveLabel(new LabelName(name), color, Optional.empty());
    }

    public static DeclaredMilestone milestone(String title, String... previously) {
        return new DeclaredMilestone(title, Optional.empty(), Optional.empty(), Optional.empty(), List.of(previously));
    }

    public static LiveMilestone liveMilestone(int number, String title) {
        return new LiveMilestone(number, title, Optional.empty(), Optional.empty(), MilestoneState.OPEN);
    }

    public static Plan plan(DeclaredState declared, LiveState live) {
        return plan(PLAIN, declared, live);
    }

    static Plan plan(PlanOptions options, DeclaredState declared, LiveState live) {
        return new Planner(options, use -> Optional.empty())
                .compare(declared, live)
                .plan();
    }

    static String show(DeclaredState declared, LiveState live) {
        return show(PLAIN, declared, live);
    }

    static String show(PlanOptions options, DeclaredState declared, LiveState live) {
        return PlanText.of(plan(options, declared, live));
    }
}
