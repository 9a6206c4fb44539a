package io.github.ssespec.run;

import java.time.Duration;
import java.time.Instant;

/**
 * When a run began.
 *
 * @param at by the clock, for people
 * @param nanos by {@link System#nanoTime}, for measuring
 */
record Began(Instant at, long nanos) {

    static Began now() {
        return new Began(Instant.now(), System.nanoTime());
    }

    /** How long ago that is. */
    long milliseconds() {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
