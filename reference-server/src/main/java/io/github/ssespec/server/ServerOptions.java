package io.github.ssespec.server;

import io.github.ssespec.server.cors.CorsPolicy;
import io.github.ssespec.server.hub.HubOptions;
import java.time.Duration;

/**
 * How a {@link ReferenceServer} is set up. Immutable.
 *
 * @param host the name or address to bind; besides the loopback names, the only one that requests may name. A wildcard
 *     address lets them name any address
 * @param port the port to bind, 0 for a free one
 * @param heartbeat how often a silent stream gets a comment, more than 0. A subscriber that takes nothing for two to
 *     three such intervals is cut
 * @param demoFeed whether the server publishes events of its own
 * @param cors whose pages may read the event stream; none of another origin may publish
 * @param hub what the hub keeps and adds
 */
public record ServerOptions(
        String host, int port, Duration heartbeat, boolean demoFeed, CorsPolicy cors, HubOptions hub) {
    private static final int MAX_PORT = 65_535;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a value is out of its bounds, named in the message
     */
    public ServerOptions {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is blank, expected a name or an address");
        }
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port is " + port + ", expected 0 to " + MAX_PORT);
        }
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("heartbeat is " + heartbeat + ", expected more than 0");
        }
    }

    /**
     * A free port of 127.0.0.1, a heartbeat every 15 s, no demo feed, no CORS, and the hub's own defaults.
     *
     * @return the options
     */
    public static ServerOptions defaults() {
        return new ServerOptions(
                "127.0.0.1", 0, Duration.ofSeconds(15), false, CorsPolicy.none(), HubOptions.defaults());
    }

    /** The same on another host. */
    public ServerOptions withHost(String host) {
        return new ServerOptions(host, port, heartbeat, demoFeed, cors, hub);
    }

    /** The same on another port. */
    public ServerOptions withPort(int port) {
        return new ServerOptions(host, port, heartbeat, demoFeed, cors, hub);
    }

    /** The same with another heartbeat. */
    public ServerOptions withHeartbeat(Duration heartbeat) {
        return new ServerOptions(host, port, heartbeat, demoFeed, cors, hub);
    }

    /** The same with the demo feed on or off. */
    public ServerOptions withDemoFeed(boolean demoFeed) {
        return new ServerOptions(host, port, heartbeat, demoFeed, cors, hub);
    }

    /** The same with another CORS policy. */
    public ServerOptions withCors(CorsPolicy cors) {
        return new ServerOptions(host, port, heartbeat, demoFeed, cors, hub);
    }

    /** The same with another hub. */
    public ServerOptions withHub(HubOptions hub) {
        return new ServerOptions(host, port, heartbeat, demoFeed, cors, hub);
    }
}
