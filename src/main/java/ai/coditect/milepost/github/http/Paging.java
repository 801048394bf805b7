package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.resilience.RequestFailedException;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.remote.ServiceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads that take several requests: between two of them the run can be ended, and none of them goes on for ever. */
public final class Paging {

    /** As many requests as GitHub allows in an hour. */
    public static final int MAX_PAGES = 5_000;

    /** A page may be empty, or show once more what has moved on to it since the last one was read. */
    private static final int MAX_PAGES_WITHOUT_NEWS = 3;

    private final ResilientConnector connector;
    private final FailureFactory failures;

    public Paging(ResilientConnector connector, FailureFactory failures) {
        this.connector = connector;
        this.failures = failures;
    }

    /**
     * Begins a list.
     *
     * @param wanted what it is for, as it follows the word "cannot"
     */
    public <T> Pages<T> begin(String wanted) {
        return new Pages<>(this, wanted);
    }

    /**
     * Asked between the requests of a read that may take many.
     *
     * @throws ServiceException when the run is being ended
     */
    public void goOn(String wanted) {
        try {
            connector.checkInterruption();
        } catch (RequestFailedException ended) {
            throw new ServiceException(ended.failure(wanted));
        }
    }

    /** What was read of a list so far: every thing once, in order. */
    public static final class Pages<T> {
        private final Paging paging;
        private final String wanted;
        private final Set<T> all = new LinkedHashSet<>();
        private int pages;
        private int withoutNews;

        private Pages(Paging paging, String wanted) {
            this.paging = paging;
            this.wanted = wanted;
        }

        /** Adds a page. */
        public void add(Collection<T> page) {
            pages++;
            withoutNews = all.addAll(page) ? 0 : withoutNews + 1;
        }

        /**
         * Asked before a further page is read.
         *
         * @throws ServiceException when the run is being ended, or when the list does not end
         */
        public void beforeNext() {
            paging.goOn(wanted);
            if (withoutNews >= MAX_PAGES_WITHOUT_NEWS) {
                throw endless("its pages repeat themselves");
            }
            if (pages >= MAX_PAGES) {
                throw endless("it has more than " + MAX_PAGES + " pages");
            }
        }

        private ServiceException endless(String why) {
            return new ServiceException(paging.failures.malformed(wanted, "the list does not end: " + why));
        }

        /** Everything that was added. */
        public List<T> all() {
            return new ArrayList<>(all);
        }
    }
}
