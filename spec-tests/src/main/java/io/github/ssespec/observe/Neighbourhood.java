package io.github.ssespec.observe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether a host is one of ours or of our own network. */
final class Neighbourhood {

    private Neighbourhood() {}

    /** Whether every address of the host is a loopback or private one. */
    static boolean isNear(URI uri) {
        try {
            String host = uri.getHost().replaceAll("^\\[|]$", "");
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Neighbourhood::isNear);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isNear(InetAddress address) {
        // RFC 4193: fc00::/7.
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return uniqueLocal
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress();
    }
}
