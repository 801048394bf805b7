package ai.coditect.milepost.sandbox.http;

import java.time.Instant;
import java.util.List;

/**
 * The requests to the embedded GitHub so far.
 *
 * @param requests their number, refused ones included
 * @param writes the number of writes: each POST, PATCH, PUT or DELETE, and each GraphQL mutation
 * @param busiestMinute the most content within any 60 seconds: issues, comments and relations
 * @param busiestHour the most of it within any 60 minutes
 * @param log the last 100,000 requests, oldest first
 */
public record SandboxStatistics(long requests, long writes, int busiestMinute, int busiestHour, List<Logged> log) {
    public SandboxStatistics {
        log = List.copyOf(log);
    }

    /**
     * One request and the status of its reply.
     *
     * @param target path and query
     * @param writes the number of writes in it
     */
    public record Logged(Instant at, String method, String target, int status, int writes) {}
}
