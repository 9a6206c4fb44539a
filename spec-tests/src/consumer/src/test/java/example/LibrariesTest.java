package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.server.encoder.EventStreamEncoder;
import io.github.ssespec.server.encoder.ServerSentEvent;
import io.github.ssespec.server.hub.EventHub;
import io.github.ssespec.server.hub.EventSink;
import io.github.ssespec.server.hub.HubOptions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The encoder, the parser and the hub, used as libraries. */
class LibrariesTest {
    private final List<String> dispatched = new ArrayList<>();
    private final EventStreamParser parser =
            new EventStreamParser(event -> dispatched.add(event.type() + ": " + event.data()));

    @Test
    void whatTheEncoderWritesTheParserReads() {
        parser.parse(ByteBuffer.wrap(EventStreamEncoder.encode(
                ServerSentEvent.builder().event("greeting").data("a\nb").build())));

        assertEquals(List.of("greeting: a\nb"), dispatched);
    }

    @Test
    void theHubSendsToWhoeverSubscribes() {
        EventHub hub = new EventHub(HubOptions.defaults());
        hub.subscribe(new Parsing(), null);
        hub.publish(ServerSentEvent.ofData("hello"));

        assertEquals(List.of("message: hello"), dispatched);
    }

    private final class Parsing implements EventSink {
        @Override
        public CompletionStage<Void> write(ByteBuffer bytes) {
            parser.parse(bytes);
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
