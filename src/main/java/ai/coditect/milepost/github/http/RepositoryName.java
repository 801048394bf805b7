package ai.coditect.milepost.github.http;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository by the name that the user gave, which messages use, and by the one that the server answered, which
 * requests use. They differ when it was renamed.
 */
public final class RepositoryName {

    /** The end of the address of an issue's page. */
    private static final Pattern PAGE = Pattern.compile("/([^/]+)/([^/]+)/issues/\\d+$");

    private final RepositoryRef asked;
    private RepositoryRef current;

    public RepositoryName(RepositoryRef asked) {
        this.asked = asked;
        this.current = asked;
    }

    /** As the user gave it. */
    public RepositoryRef asked() {
        return asked;
    }

    /** As the server last answered it. */
    public RepositoryRef current() {
        return current;
    }

    /** The server calls it so; an unreadable name changes nothing. */
    public void answered(String fullName) {
        RepositoryRef.parse(fullName).ifPresent(name -> current = name);
    }

    /** Whether the server calls it otherwise than the user. */
    public boolean isRenamed() {
        return !current.isSameAs(asked);
    }

    /**
     * Whether an answer is the issue of this number. From an issue that was transferred GitHub leads on to where it is
     * now: in another repository, under another number.
     */
    public boolean holds(LiveIssue answered, int number) {
        Matcher page = PAGE.matcher(answered.url());
        return answered.number() == number
                && (!page.find() || new RepositoryRef(page.group(1), page.group(2)).isSameAs(current));
    }

    @Override
    public String toString() {
        return asked.toString();
    }
}
