package io.github.ssespec.adapter;

import io.github.ssespec.wire.Threads;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Several sessions at once. */
final class Sessions {
    private static final int MOST_SECONDS = 3;

    private Sessions() {}

    /** Ends them side by side; waits a little longer than one of them needs. */
    static void end(Collection<? extends Session> sessions) {
        ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("ending"));
        CompletableFuture<?>[] ended = sessions.stream()
                .map(session -> CompletableFuture.runAsync(session::end, threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ended)
                .completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS)
                .exceptionally(e -> null)
                .join();
        threads.shutdownNow();
    }
}
