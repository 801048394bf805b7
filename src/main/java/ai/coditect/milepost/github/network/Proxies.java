package ai.coditect.milepost.github.network;

import ai.coditect.milepost.github.exchange.ServerPort;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which server is reached through which proxy: by the environment, and by the JVM's own properties where it names none.
 * A server without TLS is on this machine and needs none, so {@code HTTP_PROXY} is not looked at.
 */
final class Proxies {

    private static final List<String> NAMES = List.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy");
    private static final List<String> EXCEPTIONS = List.of("NO_PROXY", "no_proxy");

    private final Optional<ProxyAddress> named;
    private final NoProxy without;

    private Proxies(Optional<ProxyAddress> named, NoProxy without) {
        this.named = named;
        this.without = without;
    }

    /**
     * The proxies that the variables name.
     *
     * @throws IllegalArgumentException when one cannot be used; the message is for the user and holds no secret
     */
    static Proxies of(Map<String, String> variables) {
        return new Proxies(
                set(NAMES, variables).map(name -> ProxyAddress.parse(name, variables.getOrDefault(name, ""))),
                exceptions(variables));
    }

    /** The same for one server: a proxy that is not for it need not be one that can be used. */
    static Proxies of(Map<String, String> variables, URI server) {
        NoProxy without = exceptions(variables);
        return without.covers(server.getHost(), ServerPort.of(server))
                ? new Proxies(Optional.empty(), without)
                : of(variables);
    }

    private static NoProxy exceptions(Map<String, String> variables) {
        return NoProxy.parse(set(EXCEPTIONS, variables)
                .map(name -> variables.getOrDefault(name, ""))
                .orElse(""));
    }

    private static Optional<String> set(List<String> names, Map<String, String> variables) {
        return names.stream()
                .filter(name -> !variables.getOrDefault(name, "").isBlank())
                .findFirst();
    }

    /** The address of the proxy for this server, not looked up yet. */
    Optional<InetSocketAddress> address(URI uri) {
        if (without.covers(uri.getHost(), ServerPort.of(uri))) {
            return Optional.empty();
        }
        return named.map(ProxyAddress::address).or(() -> ofTheJvm(uri));
    }

    private static Optional<InetSocketAddress> ofTheJvm(URI uri) {
        return Optional.ofNullable(ProxySelector.getDefault()).stream()
                .flatMap(selector -> selector.select(uri).stream())
                .limit(1)
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .findFirst();
    }

    /** The proxy of the environment for this server. */
    Optional<ProxyAddress> named(URI uri) {
        return named.filter(proxy -> !without.covers(uri.getHost(), ServerPort.of(uri)));
    }

    /** The proxy for this server, as the user knows it. */
    Optional<String> shown(URI uri) {
        return address(uri).map(at -> at.getHostString() + ":" + at.getPort());
    }
}
