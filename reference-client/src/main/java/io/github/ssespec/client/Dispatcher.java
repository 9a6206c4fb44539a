package io.github.ssespec.client;

import java.util.List;

/** Calls listeners, none after {@link #stop}. What one throws is reported as a browser reports it, and goes no further. */
final class Dispatcher {

    private volatile boolean stopped;

    void call(List<Runnable> listeners) {
        listeners.forEach(this::call);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, it is the listener's
    void call(Runnable listener) {
        if (stopped) {
            return;
        }
        try {
            listener.run();
        } catch (Throwable e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Any thread may do it. */
    void stop() {
        stopped = true;
    }
}
