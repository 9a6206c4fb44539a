package io.github.ssespec.client;

import java.time.Duration;

/**
 * When to reestablish a connection (HTML 9.2.3): "wait a delay equal to the reconnection time of the event source.
 * Optionally, wait some more. In particular, if the previous attempt failed, then user agents might introduce an
 * exponential backoff delay to avoid overloading a potentially already overloaded server."
 *
 * <p>A stream that was open and has ended is reopened after the reconnection time. After the n-th attempt in a row that
 * opened nothing the delay is at least 500 ms · 2<sup>n-1</sup>, and at least 30 s from the seventh one on.
 */
final class Reconnection {

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(500);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private Duration time;
    private int failures;

    Reconnection(Duration time) {
        this.time = time;
    }

    /** "Set the event stream's reconnection time to that integer." */
    void setTime(long milliseconds) {
        time = Duration.ofMillis(milliseconds);
    }

    /** A connection was announced. */
    void succeeded() {
        failures = 0;
    }

    /** An attempt has ended before it could be announced. */
    void failed() {
        failures++;
    }

    /** How long to wait before the next attempt: never less than the reconnection time. */
    Duration delay() {
        Duration backoff = backoff();
        return backoff.compareTo(time) > 0 ? backoff : time;
    }

    private Duration backoff() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures - 1, 10));
        return doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }
}
