package ai.coditect.milepost.github.network;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * What the JDK's client is given in place of TLS where none is spoken. It insists on something, and Java's own reads
 * every certificate that comes with Java, which takes longer than asking a server on this machine.
 */
final class NoTls extends SSLContextSpi {

    private NoTls() {}

    /** A context that refuses to be used. */
    static SSLContext context() {
        return new SSLContext(new NoTls(), null, "none") {};
    }

    private static IllegalStateException used() {
        return new IllegalStateException("TLS with a server that was to be reached without it");
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
            throws KeyManagementException {
        throw used();
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        throw used();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        throw used();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        throw used();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        throw used();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        throw used();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        throw used();
    }
}
