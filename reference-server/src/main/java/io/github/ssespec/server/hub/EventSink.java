package io.github.ssespec.server.hub;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/**
 * Where one subscriber's stream goes. The hub calls these methods one at a time, starts no write before the last one
 * has completed, and calls nothing after {@link #end()} or {@link #cut()}. No method may block or throw.
 */
public interface EventSink {
    /**
     * Sends bytes. The first write opens the stream and may be empty.
     *
     * @param bytes a read-only view of whole lines; its content is shared with other subscribers
     * @return completes when the bytes are handed over, or exceptionally when the subscriber is gone
     */
    CompletionStage<Void> write(ByteBuffer bytes);

    /**
     * Ends the stream as a whole one.
     *
     * @return completes, in either way, when the subscriber has been told or cannot be
     */
    CompletionStage<Void> end();

    /**
     * Breaks the stream off, so that the subscriber sees that it was, also while a write has not completed. Also called
     * after a failed write.
     */
    void cut();
}
