package io.github.ssespec.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.hub.HubOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the tests of a running server share. */
final class Servers {
    /** Less than an idle connection is given, so that what is awaited does not come by that. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Ids count from 1, and no stream begins with anything but what a test publishes. */
    static final HubOptions PLAIN_HUB =
            HubOptions.defaults().withReconnectionTime(null).withFirstId(1L);

    private Servers() {}

    static ReferenceServer plain() throws IOException {
        return ReferenceServer.start(ServerOptions.defaults().withHub(PLAIN_HUB));
    }

    /** Publishes over HTTP and returns the answer, complete. */
    static RawExchange publish(ReferenceServer server, String json) throws IOException {
        return publish(server, json, "Content-Type: application/json\n");
    }

    /** The same with these header lines, each ended with LF. */
    static RawExchange publish(ReferenceServer server, String json, String headers) throws IOException {
        RawExchange exchange = RawExchange.send(
                server,
                "POST /publish HTTP/1.1\nHost: localhost:PORT\nConnection: close\n" + headers + "Content-Length: "
                        + json.getBytes(UTF_8).length + "\n\n" + json);
        exchange.rest();
        return exchange;
    }

    /** Asks the server how many subscribers it counts, until it is this many. */
    static void awaitSubscribers(ReferenceServer server, int count) throws IOException {
        await(() -> server.hub().subscribers() == count);
        try (RawExchange answer =
                RawExchange.send(server, "GET /subscribers HTTP/1.1\nHost: localhost:PORT\nConnection: close\n\n")) {
            assertThat(answer.rest()).isEqualTo("{\"count\": " + count + "}\n");
        }
    }

    static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the condition was awaited in vain").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }
}
