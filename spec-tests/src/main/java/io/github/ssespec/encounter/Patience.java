package io.github.ssespec.encounter;

import java.time.Duration;

/**
 * How long the kit waits for what may never come. Each wait is paid once: what depends on it is not waited for again.
 *
 * @param request for a client's first request
 * @param report for what a client tells of something that it has got
 * @param prompt for what is to be told at once
 * @param reconnect for a client that comes back, while it is not known how long it takes
 * @param silence how long nothing must come, at least
 */
public record Patience(Duration request, Duration report, Duration prompt, Duration reconnect, Duration silence) {
    /** The real values: browsers come back after three to five seconds. */
    public static final Patience REAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(12),
            Duration.ofMillis(500));
}
