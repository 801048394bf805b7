package ai.coditect.milepost.sandbox.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How the embedded GitHub behaves.
 *
 * @param clock its source of time
 * @param listLag how long a new label, milestone or issue is missing from lists; a request for it alone finds it at
 *     once
 * @param permission the permission of a request with a valid token
 * @param projectAccess what a request with a valid token may do with projects
 * @param requiredToken the only valid token; when empty, no request needs one
 * @param login the owner of the repositories, who has any valid token that is no other account's
 * @param accounts everybody else
 * @param features the features of the server
 * @param issueTypes the names of the issue types, if the server has the feature
 * @param issueFields the fields of issues that every organisation starts with, if the server has the feature
 * @param ownerKind who owns the repositories; a user has neither issue types nor fields
 * @param assignable the logins that can be assigned; when empty, any
 * @param issuesEnabled whether the repositories have issues
 * @param archived whether the repositories are read-only
 * @param isPrivate whether the repositories are hidden from requests without a token
 * @param createsRepositories whether a repository is created by the first request for it
 * @param primaryLimit the primary rate limit in requests per hour; when empty, there is none
 * @param contentLimits whether the secondary rate limit applies: 80 writes a minute and 500 an hour
 */
public record SandboxSettings(
        Clock clock,
        Duration listLag,
        SandboxPermission permission,
        SandboxProjectAccess projectAccess,
        Optional<String> requiredToken,
        String login,
        List<SandboxAccount> accounts,
        Set<SandboxFeature> features,
        List<String> issueTypes,
        List<SandboxIssueField> issueFields,
        OwnerKind ownerKind,
        Optional<Set<String>> assignable,
        boolean issuesEnabled,
        boolean archived,
        boolean isPrivate,
        boolean createsRepositories,
        OptionalInt primaryLimit,
        boolean contentLimits) {
    /** Who can own repositories. */
    public enum OwnerKind {
        ORGANIZATION,
        USER
    }

    public SandboxSettings {
        accounts = List.copyOf(accounts);
        features = Set.copyOf(features);
        issueTypes = List.copyOf(issueTypes);
        issueFields = List.copyOf(issueFields);
        assignable = assignable.map(Set::copyOf);
    }

    /**
     * By default: all features, public repositories, an administrator's token, no lag, no limits, and a fixed clock.
     */
    public static Builder builder() {
        return new Builder();
    }

    public boolean has(SandboxFeature feature) {
        return features.contains(feature);
    }

    /** Whether the repositories have issue types. */
    public boolean hasIssueTypes() {
        return ownerKind == OwnerKind.ORGANIZATION && has(SandboxFeature.ISSUE_TYPES);
    }

    /** Whether the issues have fields. */
    public boolean hasIssueFields() {
        return hasIssueTypes() && has(SandboxFeature.ISSUE_FIELDS);
    }

    /** The account of that name, if it is not the owner's. */
    public Optional<SandboxAccount> account(String name) {
        return accounts.stream()
                .filter(account -> account.login().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What an account is to the repositories. */
    public SandboxAccount.Association association(String name) {
        return name.equalsIgnoreCase(login)
                ? SandboxAccount.Association.OWNER
                : account(name).map(SandboxAccount::association).orElse(SandboxAccount.Association.NONE);
    }

    public boolean canAssign(String name) {
        return assignable
                .map(names -> names.stream().anyMatch(name::equalsIgnoreCase))
                .orElse(true);
    }

    /** Builds settings, starting from the defaults of {@link SandboxSettings#builder}. */
    public static final class Builder {
        private Clock clock = Clock.fixed(Instant.parse("2025-11-24T09:00:00Z"), ZoneOffset.UTC);
        private Duration listLag = Duration.ZERO;
        private SandboxPermission permission = SandboxPermission.ADMIN;
        private SandboxProjectAccess projectAccess = SandboxProjectAccess.WRITE;
        private Optional<String> requiredToken = Optional.empty();
        private String login = "octocat";
        private final List<SandboxAccount> accounts = new ArrayList<>();
        private Set<SandboxFeature> features = EnumSet.allOf(SandboxFeature.class);
        private List<String> issueTypes = List.of("Task", "Bug", "Feature");
        private List<SandboxIssueField> issueFields = SandboxIssueField.defaults();
        private OwnerKind ownerKind = OwnerKind.ORGANIZATION;
        private Optional<Set<String>> assignable = Optional.empty();
        private boolean issuesEnabled = true;
        private boolean archived;
        private boolean isPrivate;
        private boolean createsRepositories;
        private OptionalInt primaryLimit = OptionalInt.empty();
        private boolean contentLimits;

        private Builder() {}

        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        public Builder listLag(Duration value) {
            listLag = value;
            return this;
        }

        public Builder permission(SandboxPermission value) {
            permission = value;
            return this;
        }

        public Builder projectAccess(SandboxProjectAccess value) {
            projectAccess = value;
            return this;
        }

        public Builder requiredToken(String value) {
            requiredToken = Optional.of(value);
            return this;
        }

        public Builder login(String value) {
            login = value;
            return this;
        }

        public Builder account(SandboxAccount value) {
            accounts.add(value);
            return this;
        }

        public Builder features(Set<SandboxFeature> value) {
            features = value;
            return this;
        }

        /** All features except these. */
        public Builder without(SandboxFeature... absent) {
            Set<SandboxFeature> left = EnumSet.allOf(SandboxFeature.class);
            left.removeAll(Set.of(absent));
            return features(left);
        }

        public Builder issueTypes(String... value) {
            issueTypes = List.of(value);
            return this;
        }

        public Builder issueFields(SandboxIssueField... value) {
            issueFields = List.of(value);
            return this;
        }

        /** The repositories belong to a user, not to an organisation. */
        public Builder ownedByUser() {
            ownerKind = OwnerKind.USER;
            return this;
        }

        public Builder assignable(String... value) {
            assignable = Optional.of(Set.of(value));
            return this;
        }

        public Builder issuesDisabled() {
            issuesEnabled = false;
            return this;
        }

        public Builder archived() {
            archived = true;
            return this;
        }

        public Builder privateRepositories() {
            isPrivate = true;
            return this;
        }

        public Builder createsRepositories() {
            createsRepositories = true;
            return this;
        }

        public Builder primaryLimit(int value) {
            primaryLimit = OptionalInt.of(value);
            return this;
        }

        public Builder contentLimits() {
            contentLimits = true;
            return this;
        }

        public SandboxSettings build() {
            return new SandboxSettings(
                    clock,
                    listLag,
                    permission,
                    projectAccess,
                    requiredToken,
                    login,
                    accounts,
                    features,
                    issueTypes,
                    issueFields,
                    ownerKind,
                    assignable,
                    issuesEnabled,
                    archived,
                    isPrivate,
                    createsRepositories,
                    primaryLimit,
                    contentLimits);
        }
    }
}
