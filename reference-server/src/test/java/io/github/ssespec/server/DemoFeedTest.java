package io.github.ssespec.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.StandardDecoder;
import io.github.ssespec.server.encoder.StandardDecoder.Dispatched;
import io.github.ssespec.server.hub.EventHub;
import io.github.ssespec.server.hub.EventSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class DemoFeedTest {
    @Test
    void showsEveryShapeInFiveTurnsAndNoEventTwice() {
        EventHub hub = new EventHub(Servers.PLAIN_HUB);
        Recording recording = new Recording();
        hub.subscribe(recording, null);
        DemoFeed feed = new DemoFeed(hub);

        feed.begin();
        StandardDecoder client = StandardDecoder.decode(recording.bytes.toByteArray());
        assertThat(client.events())
                .extracting(Dispatched::type)
                .containsExactlyInAnyOrder("message", "message", "tick", "greeting");
        assertThat(client.events()).extracting(Dispatched::data).anyMatch(data -> data.contains("\n"));
        assertThat(client.comments()).hasSize(1);

        feed.begin();
        assertThat(StandardDecoder.decode(recording.bytes.toByteArray()).events())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .extracting(Dispatched::lastEventId)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void runsByItselfWhereItIsWanted() throws IOException {
        ServerOptions options =
                ServerOptions.defaults().withDemoFeed(true).withHub(Servers.PLAIN_HUB.withFirstId(100L));
        try (ReferenceServer server = ReferenceServer.start(options);
                RawExchange stream = RawExchange.events(server, "Last-Event-ID: 100\n")) {
            assertThat(stream.until("data: {\"turn\": 6}\n\n")).startsWith("id: 101\n");
        }
    }

    private static final class Recording implements EventSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public CompletionStage<Void> write(ByteBuffer block) {
            bytes.writeBytes(UTF_8.decode(block).toString().getBytes(UTF_8));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> end() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void cut() {}
    }
}
