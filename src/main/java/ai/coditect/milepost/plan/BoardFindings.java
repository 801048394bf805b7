package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.LiveProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the reader has to know of the board before anything is written to it. */
final class BoardFindings {

    private final DeclaredProject declared;

    BoardFindings(DeclaredProject declared) {
        this.declared = declared;
    }

    List<Diagnostic> of(BoardReading reading) {
        if (reading instanceof BoardReading.Found found) {
            return ofProject(found);
        }
        if (reading instanceof BoardReading.Missing missing) {
            return declared.isCreated()
                    ? List.of()
                    : List.of(Diagnostic.error(
                            declared.place(),
                            missing.owner().login() + " has no project with the title \"" + declared.title() + "\"",
                            "Add `create: true` to have milepost create it, or name an existing one by its `title` or"
                                    + " `number`."));
        }
        if (reading instanceof BoardReading.Ambiguous several) {
            String numbers =
                    several.numbers().stream().map(number -> "#" + number).collect(Collectors.joining(", "));
            return List.of(Diagnostic.error(
                    declared.place(),
                    "several open projects have the title \"" + declared.title() + "\": " + numbers,
                    "Write `number: " + several.numbers().get(0) + "` in place of the title, or close the others."));
        }
        if (reading instanceof BoardReading.Denied denied) {
            return List.of(Diagnostic.warning(
                    declared.place(),
                    "the board is left out: " + denied.summary(),
                    denied.remedy() + " Everything else is planned as usual."));
        }
        return reading instanceof BoardReading.Unsupported
                ? List.of(Diagnostic.warning(
                        declared.place(),
                        "this server has no projects",
                        "The board in the definitions has no effect here."))
                : List.of();
    }

    private List<Diagnostic> ofProject(BoardReading.Found found) {
        List<Diagnostic> findings = new ArrayList<>();
        LiveProject project = found.project();
        for (DeclaredProject.Field field : declared.fields()) {
            project.field(field.name())
                    .flatMap(live -> ofField(field, live, found))
                    .ifPresent(findings::add);
        }
        long missing = declared.fields().stream()
                .filter(field -> project.field(field.name()).isEmpty())
                .count();
        long all = project.fields().size() + missing;
        if (missing > 0 && all > GitHubLimits.MAX_PROJECT_FIELDS) {
            findings.add(Diagnostic.error(
                    declared.place(),
                    "the project " + project.title() + " would have " + all + " fields",
                    "GitHub takes at most " + GitHubLimits.MAX_PROJECT_FIELDS + ", its own among them. Remove some."));
        }
        declared.status().flatMap(status -> ofStatus(status, project)).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Diagnostic> ofField(
            DeclaredProject.Field declared, LiveProject.Field live, BoardReading.Found found) {
        boolean isForeign =
                found.items().values().stream().anyMatch(item -> item.foreign().contains(declared.name()))
                        || (live.type().equals(Optional.of(FieldType.SINGLE_SELECT))
                                && live.options().isEmpty());
        if (isForeign) {
            return Optional.of(Diagnostic.error(
                    declared.place(),
                    "the field \"" + live.name() + "\" belongs to the organisation; the board only shows it",
                    "Its values are set on the issues: map it under `fields:` of the root file, and remove it here."));
        }
        if (!live.type().equals(Optional.of(declared.type()))) {
            return Optional.of(Diagnostic.error(
                    declared.place(),
                    "the field \"" + live.name() + "\" is of the type "
                            + live.dataType().toLowerCase(Locale.ROOT) + " on GitHub, not "
                            + declared.type().key(),
                    "A field keeps its type. Declare it as it is, give this one another name, or delete that one on"
                            + " GitHub, with its values."));
        }
        int options = live.options().size() + live.lacking(declared.options()).size();
        return options > GitHubLimits.MAX_OPTIONS
                ? Optional.of(Diagnostic.error(
                        declared.place(),
                        "the field \"" + live.name() + "\" would have " + options + " options",
                        "GitHub takes at most " + GitHubLimits.MAX_OPTIONS
                                + ", and milepost removes none. Remove some on GitHub."))
                : Optional.empty();
    }

    private Optional<Diagnostic> ofStatus(String status, LiveProject project) {
        List<String> options = project.field(DeclaredProject.STATUS)
                .map(LiveProject.Field::optionNames)
                .orElse(List.of());
        return options.stream().anyMatch(status::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        declared.place(),
                        "the project has no status \"" + status + "\"",
                        options.isEmpty()
                                ? "It has no field Status. Remove `status`."
                                : "It has " + String.join(", ", options) + "."));
    }
}
