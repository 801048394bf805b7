package ai.coditect.milepost.github.exchange;

import java.net.URI;

/** The port of a server, whether its address names it or not. */
public final class ServerPort {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private ServerPort() {}

    public static int of(URI server) {
        return server.getPort() >= 0 ? server.getPort() : usual(server.getScheme());
    }

    /** The port that an address of this scheme need not name. */
    public static int usual(String scheme) {
        return scheme.equalsIgnoreCase("http") ? HTTP : HTTPS;
    }
}
