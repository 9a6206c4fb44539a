package io.github.ssespec.client;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of an event source: tasks run on it in the order in which they are queued, as a browser's event loop
 * does it. Thread-safe.
 */
final class EventLoop {

    private final ScheduledThreadPoolExecutor executor;

    EventLoop(String name) {
        executor = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** "Queue a task." Does nothing once the loop is stopped. */
    void queue(Runnable task) {
        executor.execute(task);
    }

    /** Queues a task for later; gives what takes it back. */
    Runnable queueAfter(Duration delay, Runnable task) {
        Future<?> later = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> later.cancel(false);
    }

    /** Lets the task that runs come to its end, and drops all others. */
    void stop() {
        executor.shutdown();
    }
}
