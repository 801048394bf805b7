package ai.coditect.milepost.importer.live;

import ai.coditect.milepost.model.IssueNumber;
import java.util.Collection;

/** Numbers of issues in a sentence. */
public final class NumberList {

    private static final int MOST_NAMED = 20;

    private NumberList() {}

    /** {@code #3, #4}, and of very many the first: {@code #3, #4 and 12 more}. */
    public static String of(Collection<Integer> numbers) {
        String named = IssueNumber.list(numbers.stream().limit(MOST_NAMED));
        int more = numbers.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
