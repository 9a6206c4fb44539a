package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One that keeps its connection and takes nothing. */
class StaleSubscriberTest {
    private final ReferenceServer server = ReferenceServer.start(
            ServerOptions.defaults().withHub(Servers.PLAIN_HUB).withHeartbeat(Duration.ofMillis(100)));
    /** More than the buffers between hold, and less than a subscriber is cut for at once. */
    private final ServerSentEvent large = ServerSentEvent.ofData("x".repeat(7 << 20));

    StaleSubscriberTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isCutWhenItsHeartbeatsAreOverdue() throws IOException {
        try (RawExchange stale = RawExchange.events(server, "")) {
            server.hub().publish(large);
            Servers.awaitSubscribers(server, 0);

            assertThatExceptionOfType(IOException.class).isThrownBy(stale::rest);
        }
    }

    @Test
    void isCutOverHttp2WhereTheConnectionLivesOn() throws IOException {
        try (PriorKnowledge stale = new PriorKnowledge(server.uri().getPort(), "/events", "0")) {
            server.hub().publish(large);
            stale.firstData();
            Servers.awaitSubscribers(server, 0);

            stale.awaitReset();
        }
    }
}
