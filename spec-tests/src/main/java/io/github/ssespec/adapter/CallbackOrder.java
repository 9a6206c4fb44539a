package io.github.ssespec.adapter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Puts the callbacks of one stream into the order of their numbers, each once. Thread-safe. */
final class CallbackOrder {
    private static final int MOST_EARLY = 10_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Consumer<byte[]> inOrder;
    private final Consumer<String> trouble;
    private final Duration patience;
    private final Map<Integer, byte[]> early = new HashMap<>();
    private long earlyBytes;
    private int next = 1;

    /**
     * @param inOrder is given the contents one after another
     * @param trouble is told when there are callbacks whose predecessor has not come
     * @param patience how long one that is late is waited for
     */
    CallbackOrder(Consumer<byte[]> inOrder, Consumer<String> trouble, Duration patience) {
        this.inOrder = inOrder;
        this.trouble = trouble;
        this.patience = patience;
    }

    /** The content of the callback of that number, which counts from 1. */
    synchronized void take(int number, byte[] content) {
        if (number < next || early.containsKey(number)) {
            return;
        }
        early.put(number, content);
        earlyBytes += content.length;
        for (byte[] due = early.remove(next); due != null; due = early.remove(next)) {
            earlyBytes -= due.length;
            next++;
            inOrder.accept(due);
        }
        if (early.size() > MOST_EARLY || earlyBytes > MOST_BYTES) {
            missing(next);
        } else if (!early.isEmpty()) {
            int awaited = next;
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> missing(awaited));
        }
    }

    private synchronized void missing(int awaited) {
        if (next == awaited && !early.isEmpty()) {
            trouble.accept("callback " + awaited + " has not come, but " + early.size()
                    + " with higher numbers have: a service counts its callbacks of a stream from 1, one by one");
            early.clear();
            earlyBytes = 0;
        }
    }
}
