package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.ServerPort;
import ai.coditect.milepost.remote.FailureKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;

/**
 * Scheme, host and port of the API. The token goes there and nowhere else: every address that an answer names, in
 * whatever header or field, is held against it before a request is sent.
 */
public record Origin(String scheme, String host, int port) {

    /** The origin of an address; empty when it is not one of HTTP. */
    public static Optional<Origin> of(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        Optional<String> host = Optional.ofNullable(address.getHost());
        return host.filter(name -> scheme.equals("http") || scheme.equals("https"))
                .map(name -> new Origin(scheme, name.toLowerCase(Locale.ROOT), ServerPort.of(address)));
    }

    /**
     * Holds an address against this origin.
     *
     * @throws RequestFailedException when it is on another one
     */
    void require(URL address) {
        Optional<Origin> other = of(address);
        if (!other.equals(Optional.of(this))) {
            throw new RequestFailedException(
                    FailureKind.MALFORMED,
                    "the server names an address on "
                            + other.map(Origin::toString).orElse("no usable host") + ", and milepost talks to " + this
                            + " only",
                    "Nothing was sent there, and the token neither. Check --api-url; a proxy in between may have"
                            + " answered in GitHub's place.",
                    false);
        }
    }

    private static Optional<Origin> of(URL address) {
        try {
            return of(address.toURI());
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    /** As in an address, the port only if it is not the usual one. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == ServerPort.usual(scheme) ? "" : ":" + port);
    }
}
