package io.github.ssespec.vectors;

import org.jspecify.annotations.Nullable;

/**
 * The reconnection time that a stream sets. Immutable.
 *
 * @param milliseconds null when the stream sets none, so that the client keeps the one it began with
 * @param orMore whether any larger one is right too: the stream sets a huge number, for which a client may have a
 *     largest value of its own
 */
public record ReconnectionTime(@Nullable Long milliseconds, boolean orMore) {

    /** Whether a client that tells this time is right. Any is where the stream sets none. */
    public boolean allows(@Nullable Long told) {
        return milliseconds == null
                || told != null && (orMore ? told >= milliseconds : told.longValue() == milliseconds.longValue());
    }

    /** For people: {@code 1500 ms}, {@code at least 10000 ms}, {@code none set}. */
    @Override
    public String toString() {
        return milliseconds == null ? "none set" : (orMore ? "at least " : "") + milliseconds + " ms";
    }
}
