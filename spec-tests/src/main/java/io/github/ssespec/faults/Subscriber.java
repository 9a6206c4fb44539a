package io.github.ssespec.faults;

import io.github.ssespec.script.Pipe;
import java.time.Duration;

/** A connection that gets what is published. Thread-safe. */
final class Subscriber {
    private static final int MOST_WAITING = 8 * 1024 * 1024;

    private final int number;
    private final Pipe pipe = new Pipe(MOST_WAITING);
    private final long since = System.nanoTime();

    /** @param number which of those who ever joined, counted from 1 */
    Subscriber(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    Pipe pipe() {
        return pipe;
    }

    /** How long it has been there. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Sends it something; returns false when it is gone. One who lets too much wait is cut off. */
    boolean send(byte[] bytes) {
        return send(bytes, 0);
    }

    /** The same after a time. */
    boolean send(byte[] bytes, int millis) {
        // An empty chunk would be the last one.
        return bytes.length == 0 ? !isGone() : pipe.put(bytes, Duration.ofMillis(millis));
    }

    /** Waits until it has been sent all, or is gone, and no longer than that. */
    void drain(Duration most) {
        try {
            pipe.drain(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isGone() {
        return pipe.isClosed();
    }
}
