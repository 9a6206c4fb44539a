package io.github.ssespec.client;

import java.nio.ByteBuffer;

/**
 * Sees what an application does not: for tools that show or judge a stream. Its methods do nothing unless overridden;
 * they are called on the thread of the listeners, in the order of the stream, and not after {@code close()}.
 */
public interface EventSourceInspector {

    /**
     * Some bytes of the stream as they have come, freed from the framing and the content coding of HTTP, before what
     * they complete is dispatched. A new connection begins after each {@code open}.
     *
     * @param bytes read-only, and not to be kept
     */
    default void onBytes(ByteBuffer bytes) {}

    /** A comment line; the text is all that follows its colon. */
    default void onComment(String text) {}

    /** A {@code retry} field has set the reconnection time, in milliseconds. */
    default void onRetry(long milliseconds) {}
}
