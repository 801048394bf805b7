package ai.coditect.milepost.doctor;

import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.access.Permission;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.LiveField;
import ai.coditect.milepost.remote.RepositoryFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repository, and whether it has what the definitions name. What they do not name is not looked at. */
public final class RepositoryChecks {

    private final RepositoryRef asked;
    private final RepositoryFacts found;
    private final DeclaredState declared;

    private RepositoryChecks(RepositoryRef asked, RepositoryFacts found, DeclaredState declared) {
        this.asked = asked;
        this.found = found;
        this.declared = declared;
    }

    /** The checks of a repository that was found. */
    public static List<Check> of(RepositoryRef asked, RepositoryFacts found, DeclaredState declared) {
        RepositoryChecks checks = new RepositoryChecks(asked, found, declared);
        return Stream.of(
                        Optional.of(checks.repository()),
                        Optional.of(checks.permission()),
                        checks.assignees(),
                        checks.issueTypes(),
                        checks.issueFields(),
                        Optional.of(checks.dependencies()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Check repository() {
        if (found.access().isArchived()) {
            return Check.fault(
                    Subject.REPOSITORY,
                    asked + " is archived, so nothing can be written to it",
                    "Unarchive it in the repository's settings, or name another repository with -R.");
        }
        return found.current().isSameAs(asked)
                ? Check.ok(Subject.REPOSITORY, asked + " is there, with issues")
                : Check.warning(
                        Subject.REPOSITORY,
                        asked + " is now called " + found.current(),
                        "Use the new name in the definitions and with -R.");
    }

    private Check permission() {
        Optional<Permission> role = found.access().permission();
        if (role.isEmpty()) {
            return Check.ok(
                    Subject.PERMISSION,
                    "not told for this token; it needs \"Issues: Read and write\", in a workflow"
                            + " `permissions: issues: write`");
        }
        String summary = "the account of the token has the role " + role.get().word();
        return switch (role.get()) {
            case WRITE, MAINTAIN, ADMIN -> Check.ok(Subject.PERMISSION, summary);
            case TRIAGE ->
                Check.warning(
                        Subject.PERMISSION,
                        summary + ", with which labels and milestones cannot be made",
                        "Have somebody with the role admin give it the role write.");
            case READ ->
                Check.fault(
                        Subject.PERMISSION,
                        summary + ": `plan` works, `apply` does not",
                        "Have somebody with the role admin give it the role write, or use another token.");
        };
    }

    private Optional<Check> assignees() {
        Set<String> logins = named(content -> content.assignees().stream());
        if (logins.isEmpty()) {
            return Optional.empty();
        }
        List<String> refused = logins.stream().filter(found.access()::excludes).toList();
        if (!refused.isEmpty()) {
            return Optional.of(Check.warning(
                    Subject.ASSIGNEES,
                    quoted(refused, "@") + " cannot be assigned to new issues",
                    hint(refused, found.access().assignable().orElse(List.of()), "@")
                            + "Give them access to the repository, or correct the definitions."));
        }
        String count = LocalChecks.counted(logins.size(), "account");
        return Optional.of(Check.ok(
                Subject.ASSIGNEES,
                found.access().assignable().isPresent()
                        ? count + ", each can be assigned"
                        : count + "; GitHub gives no whole list of who can be assigned"));
    }

    private Optional<Check> issueTypes() {
        Set<String> types = named(content -> content.type().stream());
        if (types.isEmpty()) {
            return Optional.empty();
        }
        if (found.access().issueTypes().isEmpty()) {
            return Optional.of(
                    found.features().contains(ServerFeature.ISSUE_TYPES)
                            ? Check.ok(Subject.ISSUE_TYPES, "GitHub does not list them to this token")
                            : lacking(Subject.ISSUE_TYPES, "issue types"));
        }
        List<String> known = found.access().issueTypes().get();
        List<String> missing = types.stream()
                .filter(type -> known.stream().noneMatch(type::equalsIgnoreCase))
                .toList();
        if (known.isEmpty()) {
            return Optional.of(Check.warning(
                    Subject.ISSUE_TYPES,
                    asked + " has none that this token can see",
                    "Issue types belong to an organisation. Those in the definitions have no effect."));
        }
        return Optional.of(
                missing.isEmpty()
                        ? Check.ok(Subject.ISSUE_TYPES, quoted(types, ""))
                        : Check.fault(
                                Subject.ISSUE_TYPES,
                                asked + " has no " + quoted(missing, ""),
                                hint(missing, known, "") + "Its types are " + quoted(known, "") + "."));
    }

    private Optional<Check> issueFields() {
        Set<FieldName> named = new TreeSet<>(declared.planning().fields());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!found.features().contains(ServerFeature.ISSUE_FIELDS)) {
            return Optional.of(lacking(Subject.ISSUE_FIELDS, "issue fields"));
        }
        List<FieldName> known = found.fields().stream().map(LiveField::name).toList();
        List<String> names = known.stream().map(FieldName::value).toList();
        List<String> missing = named.stream()
                .filter(name -> !known.contains(name))
                .map(FieldName::value)
                .toList();
        return Optional.of(
                missing.isEmpty()
                        ? Check.ok(
                                Subject.ISSUE_FIELDS,
                                quoted(named.stream().map(FieldName::value).toList(), ""))
                        : Check.fault(
                                Subject.ISSUE_FIELDS,
                                asked + " has no " + quoted(missing, ""),
                                hint(missing, names, "") + "Its fields are " + quoted(names, "") + "."));
    }

    private Check dependencies() {
        List<String> absent = new ArrayList<>();
        if (!found.features().contains(ServerFeature.DEPENDENCIES)) {
            absent.add("dependencies");
        }
        if (!found.features().contains(ServerFeature.SUB_ISSUES)) {
            absent.add("sub-issues");
        }
        return absent.isEmpty()
                ? Check.ok(Subject.DEPENDENCIES, "dependencies and sub-issues are there")
                : lacking(Subject.DEPENDENCIES, String.join(" and ", absent));
    }

    private Check lacking(Subject subject, String what) {
        return Check.warning(
                subject,
                asked + " has no " + what + " that this token can see",
                "They are left alone; everything else works.");
    }

    private Set<String> named(Function<IssueContent, Stream<String>> values) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        declared.issues().stream()
                .flatMap(issue -> values.apply(issue.content()))
                .forEach(names::add);
        return names;
    }

    private static String quoted(Collection<String> names, String sign) {
        return names.stream().map(name -> "`" + sign + name + "`").collect(Collectors.joining(", "));
    }

    private static String hint(List<String> wrong, List<String> known, String sign) {
        return new Suggestions()
                .nearest(wrong.get(0), known)
                .map(near -> "Did you mean `" + sign + near + "`? ")
                .orElse("");
    }
}
