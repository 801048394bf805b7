package ai.coditect.milepost.plan.access;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.access.Permission;
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What would fail while the plan is carried out, said before anything is written. Only rows that write are looked at:
 * where there is nothing to do, nothing can fail.
 */
public final class AccessFindings {

    private final RepositoryRef repository;
    private final RepositoryAccess access;
    private final Function<FieldUse, Optional<Location>> places;
    private final Suggestions suggestions = new Suggestions();
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    private AccessFindings(LiveState live, Function<FieldUse, Optional<Location>> places) {
        this.repository = live.repository();
        this.access = live.access();
        this.places = places;
    }

    /**
     * The findings, each once: a default is written once for many issues.
     *
     * @param rows in the order in which they are carried out
     * @param places where the definitions have an issue assigned, and give it its type
     */
    public static List<Diagnostic> of(
            LiveState live, List<Change> rows, Function<FieldUse, Optional<Location>> places) {
        AccessFindings findings = new AccessFindings(live, places);
        List<Change> writing =
                rows.stream().filter(row -> row.action().writes()).toList();
        List<Diagnostic> all = new ArrayList<>(writing.isEmpty() ? List.of() : findings.ofRepository(writing));
        writing.stream().filter(IssueChange.class::isInstance).forEach(row -> findings.add((IssueChange) row));
        findings.found.stream().sorted(Diagnostic.BY_PLACE).forEach(all::add);
        return all;
    }

    private List<Diagnostic> ofRepository(List<Change> writing) {
        if (access.isArchived()) {
            return List.of(new Diagnostic(
                    Severity.ERROR,
                    repository + " is archived, so nothing can be written to it",
                    "Unarchive it in the repository's settings, or name another repository with -R.",
                    Optional.empty()));
        }
        return WriteAccess.isLacking(access, writing)
                ? List.of(Diagnostic.warning(
                        "the account of the token may only read " + repository,
                        "The plan is right, and this token cannot carry it out: `apply` needs one of an account with"
                                + " the role Write."))
                : List.of();
    }

    private void add(IssueChange row) {
        if (row.patch().writes(IssueField.ASSIGNEES)) {
            List<String> already =
                    row.live().map(issue -> issue.content().assignees()).orElse(List.of());
            row.patch().target().assignees().stream()
                    .filter(login -> already.stream().noneMatch(login::equalsIgnoreCase))
                    .filter(access::excludes)
                    .forEach(login -> found.add(unassignable(row, login)));
        }
        if (row.patch().writes(IssueField.TYPE)) {
            row.patch()
                    .target()
                    .type()
                    .ifPresent(type -> access.issueTypes()
                            .filter(types -> types.stream().noneMatch(type::equalsIgnoreCase))
                            .ifPresent(types ->
                                    found.add(unknownType(type, types, places.apply(new FieldUse.Type(row.id()))))));
        }
    }

    /**
     * Only of who may write is it known that GitHub shows them everybody. An issue that is there can also be assigned
     * to whoever has commented on it.
     */
    private Diagnostic unassignable(IssueChange row, String login) {
        boolean isNew = row.action() == Action.CREATE;
        boolean isCertain =
                isNew && access.permission().filter(Permission::canWrite).isPresent();
        String hint = suggestions
                .nearest(login, access.assignable().orElse(List.of()))
                .map(near -> "Did you mean `@" + near + "`? ")
                .orElse("");
        return new Diagnostic(
                isCertain ? Severity.ERROR : Severity.WARNING,
                "`@" + login + "` cannot be assigned in " + repository
                        + (isNew ? "" : ", unless they have commented on the issue"),
                hint + "GitHub assigns who has access to the repository. Invite the account, correct the login, or"
                        + " assign somebody else.",
                places.apply(new FieldUse.Assignee(row.id(), login)));
    }

    private Diagnostic unknownType(String type, List<String> types, Optional<Location> at) {
        if (types.isEmpty()) {
            return new Diagnostic(
                    Severity.WARNING,
                    repository + " has no issue types that this token can see",
                    "Issue types belong to an organisation: the repository of a user has none. The `type` in the"
                            + " definitions has no effect; everything else works.",
                    at);
        }
        String hint = suggestions
                .nearest(type, types)
                .map(near -> "Did you mean `" + near + "`? ")
                .orElse("");
        String names = types.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return new Diagnostic(
                Severity.ERROR,
                repository + " has no issue type `" + type + "` that this token can see",
                hint + "Its types are " + names + ". An owner of the organisation can add one.",
                at);
    }
}
