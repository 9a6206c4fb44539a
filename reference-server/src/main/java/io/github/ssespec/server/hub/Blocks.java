package io.github.ssespec.server.hub;

import io.github.ssespec.server.encoder.EventStreamEncoder;
import io.github.ssespec.server.encoder.ServerSentEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Events as read-only bytes, which the history and all queues share. */
final class Blocks {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private Blocks() {}

    static ByteBuffer of(ServerSentEvent event) {
        return ByteBuffer.wrap(EventStreamEncoder.encode(event)).asReadOnlyBuffer();
    }

    /** What opens a stream: the reconnection time, if one is to be set. */
    static ByteBuffer opening(@Nullable Duration reconnectionTime) {
        return reconnectionTime == null
                ? NOTHING
                : of(ServerSentEvent.builder()
                        .retry(reconnectionTime.toMillis())
                        .build());
    }
}
