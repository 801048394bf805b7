package ai.coditect.milepost.github.network;

import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that an environment variable names.
 *
 * @param variable the name of the variable
 * @param authorization the value of the header {@code Proxy-Authorization}
 */
record ProxyAddress(String variable, String host, int port, Optional<String> authorization) {

    private static final int DEFAULT_PORT = 80;
    private static final int MAX_PORT = 65_535;
    private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<rest>.*)");
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<user>[^/]*)@)?" + "(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?(?:/.*)?");

    /**
     * Reads the value of a variable.
     *
     * @throws IllegalArgumentException when it names no proxy that can be used; the message is for the user and does
     *     not repeat the value, which may hold a password
     */
    static ProxyAddress parse(String variable, String value) {
        Matcher whole = SCHEME.matcher(value.strip());
        String scheme = whole.matches() ? whole.group("scheme").toLowerCase(Locale.ROOT) : "http";
        if (!scheme.equals("http")) {
            throw new IllegalArgumentException(variable + " names a proxy of the kind " + scheme + "://, and milepost"
                    + " can use http:// proxies only. Name such a one in HTTPS_PROXY, or the server in NO_PROXY");
        }
        Matcher parts = PARTS.matcher(whole.matches() ? whole.group("rest") : value.strip());
        if (!parts.matches()) {
            throw unusable(variable);
        }
        int port =
                Optional.ofNullable(parts.group("port")).map(Integer::valueOf).orElse(DEFAULT_PORT);
        if (port < 1 || port > MAX_PORT) {
            throw unusable(variable);
        }
        return new ProxyAddress(
                variable,
                parts.group("host"),
                port,
                Optional.ofNullable(parts.group("user")).map(user -> basic(variable, user)));
    }

    private static IllegalArgumentException unusable(String variable) {
        return new IllegalArgumentException(variable + " is not the address of a proxy; it must look like"
                + " http://proxy.example.com:8080 or http://USER:PASSWORD@proxy.example.com:8080, with special"
                + " characters in user and password percent-encoded");
    }

    private static String basic(String variable, String userInfo) {
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        String both = decoded(variable, user) + ":" + decoded(variable, password);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String variable, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw unusable(variable);
        }
    }

    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host.replaceAll("[\\[\\]]", ""), port);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
