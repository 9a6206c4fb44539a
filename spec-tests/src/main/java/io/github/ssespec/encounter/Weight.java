package io.github.ssespec.encounter;

import java.util.concurrent.Semaphore;

/**
 * The right to move megabytes, which few scenes of all runs of this program have at a time: they are measured, and kept
 * until they are judged. Thread-safe.
 */
final class Weight {
    private static final Semaphore FREE = new Semaphore(2);

    private boolean carried;

    private Weight(boolean carried) {
        this.carried = carried;
    }

    /** For a scene that needs none. */
    static Weight none() {
        return new Weight(false);
    }

    /** Waits until there is one; to be put down. */
    static Weight carried() throws InterruptedException {
        FREE.acquire();
        return new Weight(true);
    }

    /** Whether there would be one now. */
    static boolean isFree() {
        return FREE.availablePermits() > 0;
    }

    /** Lets others have it; more than once does no harm. */
    synchronized void putDown() {
        if (carried) {
            carried = false;
            FREE.release();
        }
    }
}
