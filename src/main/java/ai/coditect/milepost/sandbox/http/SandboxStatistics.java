package ai.coditect.milepost.sandbox.http;

import java.time.Instant;
import java.util.List;

/**
 * What was asked of the embedded GitHub so far.
 *
 * @param requests how many requests came, refused ones included
 * @param writes how many writes they held: one for each POST, PATCH, PUT or DELETE and one for each GraphQL mutation
 * @param busiestMinute the most writes within any 60 seconds
 * @param busiestHour the most writes within any 60 minutes
 * @param log the requests in order, the newest 100,000 at most
 */
public record SandboxStatistics(long requests, long writes, int busiestMinute, int busiestHour, List<Logged> log) {
    public SandboxStatistics {
        log = List.copyOf(log);
    }

    /**
     * One request and how it was answered.
     *
     * @param target path and query
     * @param writes how many writes it held
     */
    public record Logged(Instant at, String method, String target, int status, int writes) {}
}
