package ai.coditect.milepost.github.resilience;

import java.net.URL;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of an address that may be logged. */
final class LogPath {

    private static final Set<String> HARMLESS =
            Set.of("page", "per_page", "state", "sort", "direction", "milestone", "after", "since");

    private LogPath() {}

    /** The path, and of the query what pages and filters; never scheme, host, user or any other parameter. */
    static String of(URL url) {
        String query = Optional.ofNullable(url.getQuery()).stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(pair -> HARMLESS.contains(pair.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? url.getPath() : url.getPath() + "?" + query;
    }
}
