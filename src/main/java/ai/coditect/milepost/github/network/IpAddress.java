package ai.coditect.milepost.github.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that is written in numbers. No name is ever looked up. */
record IpAddress(InetAddress address) {

    private static final Pattern VERSION_4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern VERSION_6 = Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)]?");

    /** Reads an address, of version 6 with or without brackets; empty for anything else, such as a name. */
    static Optional<IpAddress> parse(String text) {
        try {
            return VERSION_4.matcher(text).matches() || VERSION_6.matcher(text).matches()
                    ? Optional.of(new IpAddress(InetAddress.getByName(text)))
                    : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** How many bits it has. */
    int bits() {
        return address.getAddress().length * Byte.SIZE;
    }

    /** Whether both begin with the same so many bits. */
    boolean sharesPrefix(IpAddress other, int length) {
        int rest = bits() - length;
        return bits() == other.bits()
                && value().shiftRight(rest).equals(other.value().shiftRight(rest));
    }

    private BigInteger value() {
        return new BigInteger(1, address.getAddress());
    }
}
