package ai.coditect.milepost.github.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final URI GITHUB = URI.create("https://api.github.com");

    @ParameterizedTest
    @CsvSource({
        "http://proxy.corp:3128, proxy.corp:3128",
        "HTTP://proxy.corp:3128/, proxy.corp:3128",
        "proxy.corp:3128, proxy.corp:3128",
        "proxy.corp, proxy.corp:80",
        "my_proxy:3128, my_proxy:3128",
        "http://10.0.0.1:8080, 10.0.0.1:8080",
        "http://[2001:db8::1]:8080, [2001:db8::1]:8080",
        "http://user:secret@proxy.corp:3128, proxy.corp:3128",
    })
    void readsTheAddress(String value, String shown) {
        assertThat(Proxies.of(Map.of("HTTPS_PROXY", value)).named(GITHUB)).hasToString("Optional[" + shown + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:secret@p:1, user:secret",
        "http://user@p:1, user:",
        "http://us%40er:p%3Aw%25@p:1, us@er:p:w%",
        "http://user:p@ss@p:1, user:p@ss",
        "http://user:a+b@p:1, user:a+b",
        "http://üser:gehéim@p:1, üser:gehéim",
    })
    void logsInWithWhatTheAddressSays(String value, String both) {
        String expected = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));

        assertThat(Proxies.of(Map.of("HTTPS_PROXY", value)).named(GITHUB).flatMap(ProxyAddress::authorization))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http://user:secret@",
                "http://proxy:secret",
                "http://proxy:0",
                "http://proxy:65536",
                "http://user:secret%@proxy:1",
                "http://pro xy:1",
                "http://secret\nproxy:1",
            })
    void refusesWhatIsNoAddressAndDoesNotRepeatIt(String value) {
        assertThatThrownBy(() -> Proxies.of(Map.of("https_proxy", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("https_proxy is not the address of a proxy; it must look like http://proxy.example.com:8080"
                        + " or http://USER:PASSWORD@proxy.example.com:8080, with special characters in user and"
                        + " password percent-encoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5", "socks5h", "https"})
    void refusesOtherKindsOfProxies(String scheme) {
        assertThatThrownBy(() -> Proxies.of(Map.of("ALL_PROXY", scheme + "://user:secret@proxy:1080")))
                .hasMessage(
                        "ALL_PROXY names a proxy of the kind " + scheme + "://, and milepost can use http:// proxies"
                                + " only. Name such a one in HTTPS_PROXY, or the server in NO_PROXY");
    }

    @Test
    void theUpperCaseNameComesFirstAndTheGeneralOneLast() {
        Map<String, String> all = Map.of(
                "HTTPS_PROXY",
                "one",
                "https_proxy",
                "two",
                "ALL_PROXY",
                "three",
                "all_proxy",
                "four",
                "HTTP_PROXY",
                "five");

        assertThat(host(all)).contains("one");
        assertThat(host(without(all, "HTTPS_PROXY"))).contains("two");
        assertThat(host(without(all, "HTTPS_PROXY", "https_proxy"))).contains("three");
        assertThat(host(without(all, "HTTPS_PROXY", "https_proxy", "ALL_PROXY")))
                .contains("four");
        assertThat(host(Map.of("HTTP_PROXY", "five", "http_proxy", "six"))).isEmpty();
        assertThat(host(Map.of("HTTPS_PROXY", " ", "https_proxy", "two"))).contains("two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // names, with all below them
                "github.com           | https://github.com          | direct",
                "github.com           | https://api.github.com      | direct",
                "GitHub.com           | https://API.github.com      | direct",
                "github.com           | https://mygithub.com        | proxy",
                "github.com           | https://github.com.evil.org | proxy",
                // only what is below
                ".github.com          | https://api.github.com      | direct",
                ".github.com          | https://github.com          | proxy",
                "*.github.com         | https://api.github.com      | direct",
                "*.github.com         | https://github.com          | proxy",
                // everything
                "*                    | https://github.com          | direct",
                "a, * ,b              | https://github.com          | direct",
                "*hub.com             | https://github.com          | proxy",
                // ports
                "github.com:443       | https://github.com          | direct",
                "github.com:8443      | https://github.com          | proxy",
                "github.com:8443      | https://github.com:8443     | direct",
                "10.1.2.3:443         | https://10.1.2.3            | direct",
                "10.1.2.3:80          | https://10.1.2.3            | proxy",
                "[2001:db8::1]:443    | https://[2001:db8::1]       | direct",
                // addresses and blocks of them
                "10.1.2.3             | https://10.1.2.3            | direct",
                "10.1.2.3             | https://10.1.2.30           | proxy",
                "10.0.0.0/8           | https://10.1.2.3            | direct",
                "10.0.0.0/8           | https://11.1.2.3            | proxy",
                "10.0.0.0/8           | https://10.example.com      | proxy",
                "10.1.2.0/23          | https://10.1.3.255          | direct",
                "10.1.2.0/23          | https://10.1.4.0            | proxy",
                "0.0.0.0/0            | https://10.1.4.0            | direct",
                "10.0.0.0/99          | https://10.1.4.0            | proxy",
                "2001:db8::1          | https://[2001:db8::1]       | direct",
                "2001:db8:0:0::1      | https://[2001:db8::1]       | direct",
                "2001:db8::/32        | https://[2001:db8:1::2]     | direct",
                "2001:db8::/32        | https://[2001:db9::2]       | proxy",
                // several, and nonsense
                "a.org,github.com     | https://github.com          | direct",
                "a.org github.com     | https://github.com          | direct",
                ", ,                  | https://github.com          | proxy",
                ":443                 | https://github.com          | proxy",
                ":                    | https://github.com          | proxy",
                "/                    | https://github.com          | proxy",
                ".                    | https://github.com          | proxy",
                // this machine
                "a.org                | https://localhost:8443      | direct",
                "a.org                | https://127.9.9.9           | direct",
                "a.org                | https://[::1]               | direct",
                "a.org                | https://localhost.corp      | proxy",
            })
    void goesPastTheProxyWhereTheListSaysSo(String list, String server, String way) {
        Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", "http://proxy.corp:3128", "no_proxy", list));

        assertThat(proxies.shown(URI.create(server)))
                .isEqualTo(way.equals("proxy") ? Optional.of("proxy.corp:3128") : Optional.empty());
    }

    @Test
    void theJvmNamesTheProxyWhereTheEnvironmentNamesNone() {
        System.setProperty("https.proxyHost", "jvm.corp");
        System.setProperty("https.proxyPort", "8080");
        try {
            assertThat(Proxies.of(Map.of()).shown(GITHUB)).contains("jvm.corp:8080");
            assertThat(Proxies.of(Map.of("HTTPS_PROXY", "env.corp")).shown(GITHUB))
                    .contains("env.corp:80");
            assertThat(Proxies.of(Map.of("NO_PROXY", "github.com")).shown(GITHUB))
                    .isEmpty();
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    private static Optional<String> host(Map<String, String> variables) {
        return Proxies.of(variables).named(GITHUB).map(ProxyAddress::host);
    }

    private static Map<String, String> without(Map<String, String> variables, String... names) {
        Map<String, String> rest = new HashMap<>(variables);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    @Test
    void aProxyThatCannotBeUsedDoesNotMatterToAServerThatNeedsNone() {
        Map<String, String> variables = Map.of("ALL_PROXY", "socks5://proxy:1080", "NO_PROXY", "*");

        assertThat(Proxies.of(variables, GITHUB).named(GITHUB)).isEmpty();
    }
}
