package io.github.ssespec.encounter;

import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.wire.Threads;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls code of an adapter, which may throw anything or never return. */
final class Stranger {

    private Stranger() {}

    /**
     * What it gives.
     *
     * @param what the call, for people
     * @throws Trouble when it throws, or does not return within that time; it is interrupted then
     */
    static <T extends @Nullable Object> T call(String what, Callable<T> call, Duration longest)
            throws Trouble, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Threads.daemon("adapter").newThread(task).start();
        try {
            return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Trouble(what + " did not return within " + Times.text(longest));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Trouble(
                    cause instanceof AdapterException
                            ? String.valueOf(cause.getMessage())
                            : what + " failed: " + cause);
        } finally {
            task.cancel(true);
        }
    }

    /** The adapter does not work: a clause for people. */
    static final class Trouble extends Exception {
        private static final long serialVersionUID = 1L;

        private Trouble(String what) {
            super(what, null, false, false);
        }
    }
}
