package io.github.ssespec.client;

import io.github.ssespec.client.parser.EventStreamInspector;
import io.github.ssespec.client.parser.EventStreamListener;
import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.ParserOptions;
import io.github.ssespec.client.parser.StreamEvent;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Makes events of the bytes of one connection, and shows them to the inspector, if there is one. */
final class StreamReader {

    private final String origin;
    private final Consumer<MessageEvent> events;
    private final Optional<EventSourceInspector> inspector;
    private final Dispatcher dispatcher;
    private final EventStreamParser parser;

    StreamReader(
            String origin,
            ParserOptions parsing,
            Consumer<MessageEvent> events,
            Optional<EventSourceInspector> inspector,
            Dispatcher dispatcher) {
        this.origin = origin;
        this.events = events;
        this.inspector = inspector;
        this.dispatcher = dispatcher;
        // A parser makes the text of comments for inspectors only.
        EventStreamListener listener =
                inspector.<EventStreamListener>map(Inspected::new).orElse(this::dispatch);
        parser = new EventStreamParser(listener, parsing);
    }

    /** @throws io.github.ssespec.client.parser.EventStreamTooLargeException if a bound of the parser is broken */
    void read(ByteBuffer bytes) {
        inspector.ifPresent(seen -> dispatcher.call(() -> seen.onBytes(bytes.asReadOnlyBuffer())));
        parser.parse(bytes);
    }

    /** "Once the end of the file is reached, any pending data must be discarded." */
    void end() {
        parser.end();
    }

    String lastEventId() {
        return parser.lastEventId();
    }

    OptionalLong reconnectionTime() {
        return parser.reconnectionTime();
    }

    private void dispatch(StreamEvent event) {
        events.accept(new MessageEvent(event.type(), event.data(), event.lastEventId(), origin));
    }

    private final class Inspected implements EventStreamInspector {
        private final EventSourceInspector seen;

        Inspected(EventSourceInspector seen) {
            this.seen = seen;
        }

        @Override
        public void onEvent(StreamEvent event) {
            dispatch(event);
        }

        @Override
        public void onComment(String text, long offset) {
            dispatcher.call(() -> seen.onComment(text));
        }

        @Override
        public void onRetry(long milliseconds, long offset) {
            dispatcher.call(() -> seen.onRetry(milliseconds));
        }
    }
}
