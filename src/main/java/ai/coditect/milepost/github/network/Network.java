package ai.coditect.milepost.github.network;

import ai.coditect.milepost.github.exchange.NoConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to a server: through which proxy, and whose certificates are trusted. Knows why no connection comes about,
 * where that lies on the way.
 */
public final class Network {

    private static final String CERTIFICATES = "SSL_CERT_FILE";
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final int SERVER_ERRORS = 500;

    /** The certificates that are trusted. */
    private sealed interface Trust {

        /** Of no use for a server without TLS. Reading those that come with Java takes longer than asking it. */
        record Unneeded() implements Trust {}

        /** Those that come with Java. */
        record OfJava() implements Trust {}

        /** Those of a file. */
        record OfFile(TrustedCertificates certificates) implements Trust {}
    }

    private final Proxies proxies;
    private final Trust trust;

    private Network(Proxies proxies, Trust trust) {
        this.proxies = proxies;
        this.trust = trust;
    }

    /**
     * The way that the environment describes. For a server without TLS, which is on this machine, there is nothing to
     * describe.
     *
     * @param directory relative paths start here
     * @throws IllegalArgumentException when a variable cannot be used; the message is for the user and holds no secret
     */
    public static Network to(URI server, Map<String, String> variables, Path directory) {
        if (server.getScheme().equals("http")) {
            return new Network(Proxies.of(Map.of()), new Trust.Unneeded());
        }
        Trust trust = Optional.ofNullable(variables.get(CERTIFICATES))
                .filter(file -> !file.isBlank())
                .<Trust>map(file -> new Trust.OfFile(TrustedCertificates.of(CERTIFICATES, directory.resolve(file))))
                .orElseGet(Trust.OfJava::new);
        return new Network(Proxies.of(variables, server), trust);
    }

    /** The proxy on the way to this server: its address, and the variable that names it, or the JVM. */
    public Optional<String> proxy(URI server) {
        return proxies.shown(server)
                .map(address -> address + ", from "
                        + proxies.named(server).map(ProxyAddress::variable).orElse("the settings of the JVM"));
    }

    /** Which certificates are trusted, in words. */
    public String certificates() {
        if (trust instanceof Trust.OfFile file) {
            int count = file.certificates().count();
            return count + (count == 1 ? " certificate" : " certificates") + " of " + CERTIFICATES + ", and no others";
        }
        return trust instanceof Trust.OfJava ? "those of this Java" : "none are needed";
    }

    /** Where to connect to instead of this server. */
    public Optional<InetSocketAddress> proxyAddress(URI server) {
        return proxies.address(server).map(at -> new InetSocketAddress(at.getHostString(), at.getPort()));
    }

    /**
     * What makes TLS of connections.
     *
     * @throws NoConnectionException when the certificates that Java is to trust cannot be read
     */
    public SSLSocketFactory tls() throws NoConnectionException {
        if (trust instanceof Trust.OfFile file) {
            return file.certificates().context().getSocketFactory();
        }
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException fault) {
            Throwable reason = causes(fault).reduce((outer, inner) -> inner).orElse(fault);
            throw NoConnectionException.lasting(
                    "the certificates that Java trusts cannot be read (" + reason.getMessage() + ")",
                    "Correct -Djavax.net.ssl.trustStore in JAVA_TOOL_OPTIONS, or name a file (PEM) in SSL_CERT_FILE.");
        }
    }

    /** What the proxy on the way to this server has to be told: the value of {@code Proxy-Authorization}. */
    public Optional<String> proxyAuthorization(URI server) {
        return proxies.named(server).flatMap(ProxyAddress::authorization);
    }

    /** Whether the answer comes from a proxy: no server asks for the user of a proxy. */
    public static boolean isOfProxy(int status) {
        return status == PROXY_AUTHENTICATION_REQUIRED;
    }

    /** Why the proxy on the way to this server does not let a request through. */
    public NoConnectionException refusedByProxy(URI server, int status) {
        String proxy = proxies.shown(server).map(name -> "the proxy " + name).orElse("a proxy");
        if (status == PROXY_AUTHENTICATION_REQUIRED) {
            return askedForPassword(server, proxy);
        }
        if (status >= SERVER_ERRORS) {
            return NoConnectionException.passing(
                    proxy + " cannot reach it (status " + status + ")", "Check --api-url and the proxy.");
        }
        return NoConnectionException.lasting(
                proxy + " does not allow it (status " + status + ")",
                "Ask those who run the proxy to allow " + server.getHost() + ", or go past it: NO_PROXY="
                        + server.getHost() + ".");
    }

    private NoConnectionException askedForPassword(URI server, String proxy) {
        Optional<ProxyAddress> named = proxies.named(server);
        String variable = named.map(ProxyAddress::variable).orElse("HTTPS_PROXY");
        return proxyAuthorization(server).isPresent()
                ? NoConnectionException.lasting(
                        proxy + " does not accept the user and password in " + variable + " (status 407)",
                        "Correct them there, with special characters percent-encoded. Of the ways to log in to a"
                                + " proxy, milepost knows Basic.")
                : NoConnectionException.lasting(
                        proxy + " asks for a user and a password (status 407)",
                        "Put them into " + variable + ": http://USER:PASSWORD@"
                                + proxies.shown(server).orElse("HOST:PORT") + ".");
    }

    /** Why no connection to this server came about, with its reason where that is a proxy or a certificate. */
    public IOException unconnected(URI server, IOException fault) {
        if (fault instanceof NoConnectionException explained) {
            return explained;
        }
        return causes(fault)
                .filter(Network::isAboutCertificate)
                .reduce((outer, inner) -> inner)
                .<IOException>map(this::untrusted)
                .or(() -> proxies.shown(server).map(Network::behind))
                .orElseGet(() -> unreachable(fault));
    }

    private static IOException unreachable(IOException fault) {
        IOException unreachable = new ConnectException("no connection could be made");
        unreachable.initCause(fault);
        return unreachable;
    }

    private static NoConnectionException behind(String proxy) {
        return NoConnectionException.passing(
                "it would go through the proxy " + proxy, "Check the network and the proxy.");
    }

    private static boolean isAboutCertificate(Throwable fault) {
        return fault instanceof CertificateException
                || fault instanceof CertPathValidatorException
                || fault instanceof CertPathBuilderException;
    }

    private NoConnectionException untrusted(Throwable fault) {
        String reason = String.valueOf(fault.getMessage()).replaceFirst("\\.$", "");
        String remedy = trust instanceof Trust.OfFile
                ? "Only the certificates in the file that SSL_CERT_FILE names are trusted: add the one that issued the"
                        + " server's, or that of a proxy which opens TLS."
                : "Put the certificate that issued the server's, or that of a proxy which opens TLS, into a file (PEM)"
                        + " and name it in SSL_CERT_FILE, or name a trust store of Java's:"
                        + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE.";
        return NoConnectionException.lasting("its certificate is not trusted (" + reason + ")", remedy);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
