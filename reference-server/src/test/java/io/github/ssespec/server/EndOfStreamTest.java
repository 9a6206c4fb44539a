package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndOfStreamTest {
    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\nCache-Control: no-store\r\n\r\n";

    private final ReferenceServer server = Servers.plain();
    private final String endId;

    EndOfStreamTest() throws IOException {
        try (RawExchange stream = RawExchange.events(server, "")) {
            server.hub().publish(ServerSentEvent.ofData("first"));
            server.hub().publish(ServerSentEvent.ofData("last"));
            server.hub().end("bye").join();
            String content = stream.rest();
            assertThat(content)
                    .matches("id: 1\ndata: first\n\nid: 2\ndata: last\n\nid: end-[^\n]+\nevent: end\ndata: bye\n\n");
            assertThat(stream.isAtEnd()).isTrue();
            endId = content.replaceFirst("(?s).*id: (end-[^\n]+)\n.*", "$1");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @BeforeEach
    void nobodyIsLeft() throws IOException {
        Servers.awaitSubscribers(server, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Last-Event-ID: END\n", "Last-Event-ID: 2\n", "Last-Event-ID: 99\n", "Last-Event-ID:\n", ""})
    void whoComesBackIsToldToStop(String header) throws IOException {
        try (RawExchange again = RawExchange.events(server, header.replace("END", endId))) {
            assertThat(again.headWithoutDate()).isEqualTo(NO_CONTENT);
        }
        try (RawExchange head = RawExchange.send(
                server, "HEAD /events HTTP/1.1\nHost: localhost:PORT\n" + header.replace("END", endId) + "\n")) {
            assertThat(head.headWithoutDate()).isEqualTo(NO_CONTENT);
        }
    }

    @Test
    void whoMissedEventsGetsThemFirst() throws IOException {
        try (RawExchange stream = RawExchange.events(server, "Last-Event-ID: 1\n")) {
            assertThat(stream.rest()).isEqualTo("id: 2\ndata: last\n\nid: " + endId + "\nevent: end\ndata: bye\n\n");
        }
    }

    @Test
    void whoPublishesIsRefused() throws IOException {
        try (RawExchange answer = Servers.publish(server, "{\"data\":\"too late\"}")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 409 Conflict");
            assertThat(answer.rest()).isEqualTo("the stream has ended; nobody would get this event\n");
        }
    }
}
