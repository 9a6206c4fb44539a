package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReferenceServerTest {
    private final ServerOptions options = ServerOptions.defaults();

    @Test
    void tellsWhereItIs() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(options)) {
            String root = "http://127.0.0.1:" + server.uri().getPort();

            assertThat(server.uri()).hasToString(root + "/");
            assertThat(server.eventsUri()).hasToString(root + "/events");
            assertThat(server.publishUri()).hasToString(root + "/publish");
            assertThat(server.subscribersUri()).hasToString(root + "/subscribers");
        }
    }

    @Test
    void aStreamBeginsWithTheReconnectionTimeAndGetsHeartbeats() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(options.withHeartbeat(Duration.ofMillis(200)));
                RawExchange stream = RawExchange.events(server, "")) {
            assertThat(stream.until(": heartbeat\n\n")).isEqualTo("retry: 2000\n\n: heartbeat\n\n");
        }
    }

    @Test
    void endsItsStreamsAsWholeOnesWhenItStops() throws IOException {
        try (ReferenceServer server = Servers.plain();
                RawExchange stream = RawExchange.events(server, "")) {
            server.hub().publish(ServerSentEvent.ofData("last"));
            server.close();

            assertThat(stream.rest()).isEqualTo("id: 1\ndata: last\n\n");
            assertThat(stream.isAtEnd()).isTrue();
        }
    }

    @Test
    void closesResponsesToBeReestablished() throws IOException {
        try (ReferenceServer server = Servers.plain();
                RawExchange stream = RawExchange.events(server, "")) {
            server.hub().publish(ServerSentEvent.ofData("seen"));
            server.hub().closeResponses().join();
            assertThat(stream.rest()).isEqualTo("id: 1\ndata: seen\n\n");
            server.hub().publish(ServerSentEvent.ofData("missed"));
            try (RawExchange again = RawExchange.events(server, "Last-Event-ID: 1\n")) {
                assertThat(again.until("\n\n")).isEqualTo("id: 2\ndata: missed\n\n");
            }
        }
    }

    @Test
    void mayBeStoppedTwiceAndPublishesToNobodyThen() throws IOException {
        ReferenceServer server = Servers.plain();
        server.close();
        server.close();
        server.hub().publish(ServerSentEvent.ofData("nobody"));

        assertThat(server.hub().subscribers()).isZero();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(options)) {
            int port = server.uri().getPort();

            assertThatIOException()
                    .isThrownBy(() -> ReferenceServer.start(options.withPort(port)))
                    .withMessage("cannot listen on 127.0.0.1 port " + port + ": Address already in use");
        }
    }

    @Test
    void refusesOptionsThatAreOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withPort(65_536))
                .withMessage("port is 65536, expected 0 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withHost(" "))
                .withMessage("host is blank, expected a name or an address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withHeartbeat(Duration.ZERO))
                .withMessage("heartbeat is PT0S, expected more than 0");
    }
}
