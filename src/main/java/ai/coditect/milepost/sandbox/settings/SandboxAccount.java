package ai.coditect.milepost.sandbox.settings;

import java.util.Locale;

/**
 * An account beside the owner of the repositories, with a token of its own.
 *
 * @param association what GitHub says of its issues
 * @param permission what its token may do in repositories
 * @param projects what its token may do with projects
 */
public record SandboxAccount(
        String token,
        String login,
        Type type,
        Association association,
        SandboxPermission permission,
        SandboxProjectAccess projects) {

    /** What kind of account it is. */
    public enum Type {
        USER,
        /** An app's. */
        BOT;

        /** As GitHub names it. */
        public String text() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** What an account is to a repository, as GitHub names it. */
    public enum Association {
        OWNER,
        MEMBER,
        COLLABORATOR,
        CONTRIBUTOR,
        NONE
    }

    /** An account with a token for projects of its type: that of an app reaches none. */
    public SandboxAccount(
            String token, String login, Type type, Association association, SandboxPermission permission) {
        this(
                token,
                login,
                type,
                association,
                permission,
                type == Type.BOT
                        ? SandboxProjectAccess.NOT_FOR_INTEGRATIONS
                        : permission.canWrite() ? SandboxProjectAccess.WRITE : SandboxProjectAccess.READ);
    }

    /** The same account with a token that may do something else with projects. */
    public SandboxAccount with(SandboxProjectAccess access) {
        return new SandboxAccount(token, login, type, association, permission, access);
    }

    /** Somebody who may read the repository and open issues, as anybody may where it is public. */
    public static SandboxAccount outsider(String token, String login) {
        return new SandboxAccount(token, login, Type.USER, Association.NONE, SandboxPermission.READ);
    }

    /** Somebody of the team. */
    public static SandboxAccount member(String token, String login) {
        return new SandboxAccount(token, login, Type.USER, Association.MEMBER, SandboxPermission.WRITE);
    }

    /** An app that is installed in the repository. */
    public static SandboxAccount app(String token, String login) {
        return new SandboxAccount(token, login, Type.BOT, Association.NONE, SandboxPermission.WRITE);
    }
}
