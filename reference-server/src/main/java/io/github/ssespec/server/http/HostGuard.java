package io.github.ssespec.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whom the server takes itself for. A web page elsewhere can have its own name resolved to a loopback address (DNS
 * rebinding) and would then read and publish as if it were of this origin; but its requests still name its own host.
 */
final class HostGuard {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern ADDRESS =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?");
    private static final int HTTP_PORT = 80;

    private final String boundHost;
    private final @Nullable InetAddress boundAddress;

    HostGuard(String boundHost) {
        this.boundHost = boundHost;
        boundAddress = address(boundHost);
    }

    /**
     * Lets a request pass that names a loopback host or the bound one, with the port it came in by. One of HTTP/1.0
     * may name none: no browser sends such a request.
     */
    void check(Request request) throws Refusal {
        String host = request.getHttpURI().getHost();
        if (host == null) {
            return;
        }
        if (!isOurs(host) || port(request) != Request.getLocalPort(request)) {
            throw new Refusal(
                    HttpStatus.MISDIRECTED_REQUEST_421,
                    "this server is not the host that the request names; it answers to localhost and " + boundHost
                            + " with port " + Request.getLocalPort(request));
        }
    }

    /** Refuses a request made by a page of another origin than that of the host it names, which has been checked. */
    static void checkOrigin(Request request) throws Refusal {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null) {
            return;
        }
        int port = port(request);
        String own = "http://" + request.getHttpURI().getHost() + (port == HTTP_PORT ? "" : ":" + port);
        if (!origin.equalsIgnoreCase(own)) {
            throw new Refusal(HttpStatus.FORBIDDEN_403, "a page of another origin may not publish; this one is " + own);
        }
    }

    private boolean isOurs(String host) {
        if (host.equalsIgnoreCase("localhost") || host.equalsIgnoreCase(boundHost)) {
            return true;
        }
        InetAddress address = address(host);
        if (address == null) {
            return false;
        }
        // A page can give its name any address, but cannot have an address for its name.
        boolean anyAddress = boundAddress != null && boundAddress.isAnyLocalAddress();
        return address.isLoopbackAddress() || address.equals(boundAddress) || anyAddress;
    }

    private static int port(Request request) {
        int port = request.getHttpURI().getPort();
        return port > 0 ? port : HTTP_PORT;
    }

    /** The address that a host is written as; never asks the resolver. */
    private static @Nullable InetAddress address(String host) {
        try {
            return ADDRESS.matcher(host).matches() ? InetAddress.getByName(host) : null;
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
