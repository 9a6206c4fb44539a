package io.github.ssespec.encounter;

import io.github.ssespec.adapter.ClientEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client told of itself.
 *
 * @param nanos when, on the clock of {@link System#nanoTime()}
 * @param event the event, of {@link What#EVENT}
 * @param text the last event ID of {@link What#ENDED}, what went wrong of {@link What#BROKEN}
 * @param millis the reconnection time of {@link What#RETRY} and {@link What#ENDED}
 */
public record Told(
        What what,
        long nanos,
        @Nullable ClientEvent event,
        @Nullable String text,
        @Nullable Long millis) {

    private static final int SHORT = 100;

    /** The same, with the event's data cut short. */
    Told abridged() {
        if (event == null || event.data().length() <= SHORT) {
            return this;
        }
        String data = event.data().substring(0, SHORT);
        return new Told(
                what, nanos, new ClientEvent(event.type(), data, event.lastEventId(), event.origin()), text, millis);
    }

    /** The kinds of things that a client tells. */
    public enum What {
        OPENED,
        EVENT,
        LOST,
        CLOSED,
        RETRY,
        ENDED,
        BROKEN
    }
}
