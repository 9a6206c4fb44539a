package io.github.ssespec.wire;

import java.util.concurrent.ThreadFactory;

/** Threads that never keep the program alive. */
public final class Threads {

    private Threads() {}

    /** Makes daemon threads of that name. */
    public static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, "ssespec-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
