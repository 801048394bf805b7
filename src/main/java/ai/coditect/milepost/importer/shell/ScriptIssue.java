package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.StandIn;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An issue that a script creates; later commands may say more of it. */
final class ScriptIssue {

    private static final Pattern NUMBERED = Pattern.compile("^(?i:issue )?#(\\d{1,6}) ?(?:[:.)]|[-–—] )");

    private final Location at;
    private final String title;
    private String body = "";
    private final Set<LabelName> labels = new LinkedHashSet<>();
    private final Set<String> assignees = new LinkedHashSet<>();
    private Optional<String> milestone = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<IssueState> state = Optional.empty();
    private final List<DraftDependency> dependsOn = new ArrayList<>();
    private final List<DraftDependency> blocks = new ArrayList<>();
    private Optional<DraftDependency> parent = Optional.empty();
    private final List<String> remarks = new ArrayList<>();

    ScriptIssue(Location at, String title) {
        this.at = at;
        this.title = title;
    }

    String title() {
        return title;
    }

    void setBody(String text) {
        body = text;
    }

    void addLabel(String name) {
        labels.add(new LabelName(name));
    }

    void addAssignee(String name) {
        assignees.add(name);
    }

    void setMilestone(String named) {
        milestone = Optional.of(named);
    }

    void setType(String named) {
        type = Optional.of(named);
    }

    void setState(IssueState changed) {
        state = Optional.of(changed);
    }

    void addDependency(DraftDependency dependency) {
        dependsOn.add(dependency);
    }

    void addBlocked(DraftDependency dependency) {
        blocks.add(dependency);
    }

    void setParent(DraftDependency dependency) {
        parent = Optional.of(dependency);
    }

    void addRemark(String remark) {
        remarks.add(remark);
    }

    /** The keys in which another issue of the same title differs. */
    List<String> differences(ScriptIssue other) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("body", body.strip().equals(other.body.strip()));
        same.put("labels", labels.equals(other.labels));
        same.put("assignees", assignees.equals(other.assignees));
        same.put("milestone", milestone.equals(other.milestone));
        same.put("type", type.equals(other.type));
        same.put("parent", parent.equals(other.parent));
        same.put("depends_on", dependsOn.equals(other.dependsOn) && blocks.equals(other.blocks));
        return same.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param index its place among the issues of the script */
    DraftIssue draft(int index) {
        return new DraftIssue(
                at,
                Stream.concat(ownNumber(), Stream.of(StandIn.of(index))).toList(),
                title,
                milestone.orElse("Issues"),
                new DraftFields(
                        List.copyOf(labels),
                        List.copyOf(assignees),
                        milestone,
                        type,
                        Optional.empty(),
                        state,
                        Optional.empty()),
                new Markdown(body),
                dependsOn,
                blocks,
                parent,
                remarks);
    }

    /** The number that the title gives the issue, to which other texts may refer. */
    private Stream<String> ownNumber() {
        Matcher numbered = NUMBERED.matcher(title);
        return numbered.find() ? Stream.of("Issue #" + numbered.group(1)) : Stream.empty();
    }
}
