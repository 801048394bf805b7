package ai.coditect.milepost.remote;

/** Asks a server about itself, and about a repository, in a request each. */
public interface Examiner {

    /** Asks about the token, the clock and what is left of the budgets, which is free. */
    Examination server();

    /**
     * Asks about the repository.
     *
     * @throws ServiceException when it cannot be answered
     */
    RepositoryFacts repository();
}
