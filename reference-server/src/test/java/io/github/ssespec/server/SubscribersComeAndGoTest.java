package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscribersComeAndGoTest {
    private final ReferenceServer server = Servers.plain();

    SubscribersComeAndGoTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aHundredThatCloseOrResetAreMissedWithoutAnythingBeingSent() throws IOException {
        List<RawExchange> streams = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            streams.add(RawExchange.events(server, ""));
        }
        Servers.awaitSubscribers(server, 100);
        for (int i = 0; i < 100; i++) {
            if (i % 2 == 0) {
                streams.get(i).close();
            } else {
                streams.get(i).reset();
            }
        }
        Servers.awaitSubscribers(server, 0);
    }

    @Test
    void whatAClientSendsOnIsDropped() throws IOException {
        try (RawExchange stream = RawExchange.events(server, "\nGET /subscribers HTTP/1.1\nHost: localhost:PORT\n")) {
            server.hub().publish(ServerSentEvent.ofData("x"));
            assertThat(stream.until("\n\n")).isEqualTo("id: 1\ndata: x\n\n");
        }
        Servers.awaitSubscribers(server, 0);
    }

    @Test
    void oneThatStopsReadingIsCutAndDelaysNobody() throws IOException {
        try (RawExchange stopped = RawExchange.events(server, "");
                RawExchange reading = RawExchange.events(server, "")) {
            String data = "x".repeat(1 << 20);
            int published = 0;
            while (server.hub().subscribers() > 1) {
                server.hub().publish(ServerSentEvent.ofData(data));
                published++;
                reading.until("id: " + published + "\ndata: " + data + "\n\n");
                reading.forget();
                assertThat(published).isLessThan(100);
            }
            Assertions.assertThatExceptionOfType(EOFException.class)
                    .as("the stream is cut, not ended")
                    .isThrownBy(stopped::rest);
        }
    }
}
