package io.github.ssespec.wire;

import java.util.concurrent.atomic.AtomicInteger;

/** Room for what is recorded beyond the usual, shared by many: bounded in sum, not for each. Thread-safe. */
public final class Spare {
    private final AtomicInteger left;

    /** Room for so many bytes. */
    public Spare(int bytes) {
        this.left = new AtomicInteger(bytes);
    }

    /** Takes so many of them; whether as many were left. */
    boolean take(int bytes) {
        return left.getAndUpdate(now -> now < bytes ? now : now - bytes) >= bytes;
    }
}
