package ai.coditect.milepost.model;

/**
 * Who opened an issue. On a public repository that can be anybody.
 *
 * @param login as GitHub spells it; "ghost" when the account is gone
 */
public record Author(String login, Standing standing) {

    /** What an author is to the repository. */
    public enum Standing {
        /** The account that milepost acts as. */
        SELF,
        /** An app: somebody of the team has installed it. */
        APP,
        /** An owner, member or collaborator. */
        INSIDER,
        /** Anybody else. */
        OUTSIDER
    }

    /** Whether what the author wrote may be taken for the team's. */
    public boolean isTrusted() {
        return standing != Standing.OUTSIDER;
    }
}
