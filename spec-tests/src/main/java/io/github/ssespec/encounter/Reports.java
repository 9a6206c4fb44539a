package io.github.ssespec.encounter;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long it is waited for what a client tells: less once that was in vain several times, so that one that tells little
 * does not cost a run its time case by case. Thread-safe.
 */
final class Reports {
    private static final int FULL = 4;
    private static final int LESS = 4;

    private final Duration patience;
    private final AtomicInteger inVain = new AtomicInteger();

    Reports(Patience patience) {
        this.patience = patience.report();
    }

    Duration patience() {
        return inVain.get() < FULL ? patience : patience.dividedBy(LESS);
    }

    void waitedInVain() {
        inVain.incrementAndGet();
    }
}
