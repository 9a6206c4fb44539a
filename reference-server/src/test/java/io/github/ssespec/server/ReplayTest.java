package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private final ReferenceServer server = Servers.plain();

    ReplayTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "é€😀", "a b", "a:b", "\"1\"", "1,2"})
    void givesWhatCameAfterTheIdThatCameBackAsUtf8(String id) throws IOException {
        publish("seen", id);
        publish("missed", "next");
        try (RawExchange stream = RawExchange.events(server, "Last-Event-ID: " + id + "\n")) {
            publish("live", "last");
            assertThat(stream.until("live\n\n")).isEqualTo("id: next\ndata: missed\n\nid: last\ndata: live\n\n");
        }
    }

    @Test
    void anEmptyIdCountsAsNone() throws IOException {
        publish("before", "1");
        try (RawExchange stream = RawExchange.events(server, "Last-Event-ID:\n")) {
            publish("live", "2");
            assertThat(stream.until("live\n\n")).isEqualTo("id: 2\ndata: live\n\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "99999999999999999999", "é", "\\"})
    void anUnknownIdGetsTheGapMarkerAndThenWhatIsNew(String id) throws IOException {
        publish("before", "1");
        try (RawExchange stream = RawExchange.events(server, "Last-Event-ID: " + id + "\n")) {
            publish("live", "2");
            assertThat(stream.until("live\n\n"))
                    .isEqualTo("id: 1\nevent: gap\ndata: {\"lastEventId\": \"" + id.replace("\\", "\\\\")
                            + "\"}\n\nid: 2\ndata: live\n\n");
        }
    }

    @Test
    void isTheSameEachTime() throws IOException {
        publish("a", "1");
        publish("b", "2");
        try (RawExchange one = RawExchange.events(server, "Last-Event-ID: 1\n");
                RawExchange two = RawExchange.events(server, "Last-Event-ID: 1\n")) {
            assertThat(one.until("\n\n")).isEqualTo("id: 2\ndata: b\n\n").isEqualTo(two.until("\n\n"));
        }
    }

    private void publish(String data, String id) {
        server.hub().publish(ServerSentEvent.ofData(data).withId(id));
    }
}
