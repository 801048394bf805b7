package ai.coditect.milepost.github.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers that are reached without a proxy, as {@code NO_PROXY} lists them and Go's programs read it: names with
 * all below them, {@code .names} for those below only, addresses, blocks of addresses, each but a block also with a
 * port; {@code *} for all. This machine is always among them.
 *
 * @see <a href="https://pkg.go.dev/golang.org/x/net/http/httpproxy">httpproxy</a>
 */
record NoProxy(List<BiPredicate<String, Integer>> entries) {

    private static final Pattern BLOCK = Pattern.compile("(?<address>[^/]+)/(?<length>\\d{1,3})");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?<host>\\[[^\\]]+]|[^:]+|[^:]*:[^:]*:.*?)(?::(?<port>\\d{1,5}))?");

    /** Reads the list; its entries are parted by commas or blanks. */
    static NoProxy parse(String list) {
        return new NoProxy(Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .map(NoProxy::entry)
                .toList());
    }

    /** Whether this server is reached without a proxy. */
    boolean covers(String host, int port) {
        String folded = host.toLowerCase(Locale.ROOT);
        return folded.equals("localhost")
                || IpAddress.parse(folded).filter(IpAddress::isLoopback).isPresent()
                || entries.stream().anyMatch(entry -> entry.test(folded, port));
    }

    private static BiPredicate<String, Integer> entry(String text) {
        if (text.equals("*")) {
            return (host, port) -> true;
        }
        Matcher block = BLOCK.matcher(text);
        if (block.matches()) {
            return block(block.group("address"), Integer.parseInt(block.group("length")));
        }
        if (IpAddress.parse(text).isPresent()) {
            return server(text, Optional.empty());
        }
        Matcher named = HOST_AND_PORT.matcher(text);
        return named.matches()
                ? server(
                        named.group("host"),
                        Optional.ofNullable(named.group("port")).map(Integer::valueOf))
                : (host, port) -> false;
    }

    private static BiPredicate<String, Integer> block(String address, int length) {
        Optional<IpAddress> start = IpAddress.parse(address).filter(it -> length <= it.bits());
        return (host, port) -> start.isPresent()
                && IpAddress.parse(host)
                        .filter(it -> it.sharesPrefix(start.get(), length))
                        .isPresent();
    }

    private static BiPredicate<String, Integer> server(String name, Optional<Integer> onPort) {
        Optional<IpAddress> address = IpAddress.parse(name);
        BiPredicate<String, Integer> isOnPort =
                (host, port) -> onPort.isEmpty() || onPort.get().equals(port);
        if (address.isPresent()) {
            return isOnPort.and((host, port) -> IpAddress.parse(host).equals(address));
        }
        String suffix = name.replaceFirst("^\\*?\\.", "");
        boolean isBelowOnly = !suffix.equals(name);
        return isOnPort.and((host, port) -> host.endsWith("." + suffix) || (!isBelowOnly && host.equals(suffix)));
    }
}
